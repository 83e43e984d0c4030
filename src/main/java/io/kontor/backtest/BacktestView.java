package io.kontor.backtest;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Formats;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Whether the score foretold what happened. */
@Route("score-check")
@Menu(title = "backtest.menu", order = 4.5, icon = "vaadin:bullseye")
@RolesAllowed({"LEAD", "DIRECTOR", "VP", "ADMIN"})
@CssImport("./record.css")
@CssImport("./retention.css")
@CssImport("./backtest.css")
class BacktestView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final BacktestDesk desk;

    BacktestView(BacktestService service, CurrentViewer current) {
        var viewer = current.viewer();
        addClassName("deal-page");
        desk = new BacktestDesk(new BacktestParts(service, viewer, Formats.here()), this::go);
        add(desk);
    }

    private void go(String window) {
        getUI().ifPresent(
                        ui ->
                                ui.navigate(
                                        BacktestView.class,
                                        QueryParameters.simple(Map.of("window", window))));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("window");
        desk.show(asked.filter(Window.NAMES::contains).orElse("year"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("backtest.title") + " · Kontor";
    }
}
