package io.kontor.directory;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** Who works here; the search is in the address. */
@Route("people")
@Menu(title = "directory.title", order = 6.4, icon = "vaadin:users")
@PermitAll
@CssImport("./directory.css")
class DirectoryView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String ROW =
            """
            <div class="directory-row">
              <span class="directory-name">${item.name}<span class="quiet">${item.title}</span></span>
              <span>${item.region}</span>
              <span class="quiet">${item.superior}</span>
              <a class="directory-mail" href="mailto:${item.email}" ?hidden="${!item.email}">${item.email}</a>
            </div>
            """;

    private final Directory directory;
    private final Formats formats = Formats.here();
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final Grid<Entry> grid = new Grid<>();

    DirectoryView(Directory directory) {
        this.directory = directory;
        addClassName("directory");
        search.setPlaceholder(getTranslation("directory.search"));
        search.setAriaLabel(getTranslation("directory.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        go(event.getValue());
                    }
                });
        count.addClassName("quiet");
        count.getElement().setAttribute("aria-live", "polite");
        var bar = new Div(search, count);
        bar.addClassName("directory-bar");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("directory.title"));
        grid.setEmptyStateText(getTranslation("directory.nobody"));
        grid.addColumn(row()).setHeader(heads()).setFlexGrow(1);
        add(bar, grid);
        Live.follow(this, directory::live, _ -> show(), this::show);
    }

    private static LitRenderer<Entry> row() {
        return LitRenderer.<Entry>of(ROW)
                .withProperty("name", entry -> entry.person().name())
                .withProperty("title", entry -> entry.person().title())
                .withProperty("region", entry -> entry.person().region())
                .withProperty("superior", Entry::superiorName)
                .withProperty("email", entry -> entry.person().email());
    }

    private Div heads() {
        var heads =
                new Div(
                        new Span(getTranslation("directory.name")),
                        new Span(getTranslation("directory.region")),
                        new Span(getTranslation("directory.superior")),
                        new Span(getTranslation("directory.email")));
        heads.addClassNames("directory-row", "directory-heads");
        return heads;
    }

    private void go(String text) {
        var query =
                text.isBlank()
                        ? QueryParameters.empty()
                        : QueryParameters.simple(Map.of("q", text));
        getUI().ifPresent(ui -> ui.navigate(DirectoryView.class, query));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        if (!search.getValue().strip().equals(asked.strip())) {
            search.setValue(asked);
        }
        show();
    }

    private void show() {
        var found = directory.search(search.getValue());
        count.setText(getTranslation("directory.count", formats.count(found.size())));
        grid.setItems(found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.title") + " · Kontor";
    }
}
