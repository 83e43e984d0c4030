package io.kontor.model;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Formats;
import jakarta.annotation.security.RolesAllowed;

/** How health is computed, and what another way would move. */
@Route("health-model")
@Menu(title = "model.title", order = 8.5, icon = "vaadin:sliders")
@RolesAllowed({"VP", "ADMIN"})
@CssImport("./record.css")
@CssImport("./model.css")
class ModelView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final ModelDesk desk;

    ModelView(ModelService service, CurrentViewer current) {
        addClassName("deal-page");
        desk = new ModelDesk(service, current.viewer(), Formats.here());
        add(desk);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        desk.suggest(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("model.title") + " · Kontor";
    }
}
