package io.kontor.workload;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Loads, the heaviest first; every number opens the accounts it counts. */
final class LoadGrid extends Grid<Load> {

    private static final String NAME =
            """
            <button class="workload-name" @click=${open}>${item.name}</button><span
                class="seat-title">${item.title}</span>
            """;
    private static final String LINK = "<a href=${item.href}>${item.text}</a>";

    private final Formats formats;
    private final List<Load> loads = new ArrayList<>();
    private final ListDataProvider<Load> rows = new ListDataProvider<>(loads);

    LoadGrid(Formats formats, Consumer<Load> open) {
        this.formats = formats;
        addClassName("workload-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("workload.title"));
        setEmptyStateText(getTranslation("workload.none"));
        name(open);
        addColumn(Load::team)
                .setKey("team")
                .setHeader(getTranslation("workload.team"))
                .setSortable(true)
                .setWidth("10rem")
                .setFlexGrow(1);
        load();
        number("people", l -> BigDecimal.valueOf(l.figures().people()));
        number("demand", l -> l.figures().demand());
        number("capacity", l -> l.figures().capacity());
        number("room", Load::room);
        link("accounts", l -> l.figures().accounts(), "");
        link(
                "renewals",
                l -> l.figures().renewals(),
                "&renewalDate=today..%2B90d&status=prospect,active,notice");
        setItems(rows);
    }

    private void name(Consumer<Load> open) {
        addColumn(
                        LitRenderer.<Load>of(NAME)
                                .withProperty(
                                        "name",
                                        l ->
                                                l.name().isEmpty()
                                                        ? getTranslation("organisation.vacant")
                                                        : l.name())
                                .withProperty(
                                        "title",
                                        l -> getTranslation("organisation.title." + l.title()))
                                .withFunction("open", open::accept))
                .setKey("name")
                .setHeader(getTranslation("workload.name"))
                .setComparator(Comparator.comparing(Load::name))
                .setWidth("15rem")
                .setFlexGrow(2);
    }

    private void number(String key, Function<Load, BigDecimal> of) {
        end(
                addColumn(l -> formats.count(Math.round(of.apply(l).doubleValue())))
                        .setKey(key)
                        .setComparator(Comparator.comparing(of)));
    }

    private void link(String key, Function<Load, Long> of, String query) {
        end(
                addColumn(
                                LitRenderer.<Load>of(LINK)
                                        .withProperty("text", l -> formats.count(of.apply(l)))
                                        .withProperty(
                                                "href", l -> "accounts?owner=" + l.owner() + query))
                        .setKey(key)
                        .setComparator(Comparator.comparing(of)));
    }

    private void end(Column<Load> column) {
        column.setHeader(getTranslation("workload." + column.getKey()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.5rem")
                .setFlexGrow(0);
    }

    private void load() {
        var load =
                addColumn(
                                LoadBar.<Load>renderer(
                                        "load", l -> l.figures().load(), this::hint, formats))
                        .setKey("load")
                        .setHeader(getTranslation("workload.load"))
                        .setComparator(Comparator.comparingDouble(l -> l.figures().load()))
                        .setWidth("9rem")
                        .setFlexGrow(1);
        sort(List.of(new GridSortOrder<>(load, SortDirection.DESCENDING)));
    }

    private String hint(Load load) {
        return getTranslation(
                "organisation.load.hint",
                formats.count(load.figures().demand().longValue()),
                formats.count(load.figures().capacity().longValue()));
    }

    void show(List<Load> found, boolean teams) {
        loads.clear();
        loads.addAll(found);
        getColumnByKey("people").setVisible(teams);
        getColumnByKey("team")
                .setHeader(getTranslation(teams ? "workload.above" : "workload.team"));
        rows.refreshAll();
    }
}
