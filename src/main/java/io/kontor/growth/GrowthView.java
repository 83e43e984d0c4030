package io.kontor.growth;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.security.Access;
import io.kontor.security.CurrentViewer;
import io.kontor.security.Deed;
import io.kontor.ui.Formats;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** What customers could buy more of: ideas by stage, and who of whom owns what. */
@Route("growth")
@Menu(title = "growth.title", order = 3, icon = "vaadin:trending-up")
@PermitAll
@CssImport("./record.css")
@CssImport("./growth.css")
class GrowthView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final @Nullable GrowthDesk desk;

    GrowthView(GrowthParts parts, CurrentViewer current) {
        var viewer = current.viewer();
        addClassName("deal-page");
        if (Access.may(viewer.role(), Deed.READ)) {
            desk = new GrowthDesk(new IdeaWork(parts, viewer, Formats.here()), this::go);
            add(desk);
        } else {
            desk = null;
            var nothing = new Div(new H2(getTranslation("growth.noaccess")));
            nothing.addClassName("empty-state");
            add(nothing);
        }
    }

    private void go(GrowthState state) {
        getUI().ifPresent(ui -> ui.navigate(GrowthView.class, state.write()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (desk != null) {
            desk.show(GrowthState.read(event.getLocation().getQueryParameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.title") + " · Kontor";
    }
}
