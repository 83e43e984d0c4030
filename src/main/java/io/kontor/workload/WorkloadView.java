package io.kontor.workload;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Formats;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Who has too much to do, who has room, and why. */
@Route("workload")
@Menu(title = "workload.title", order = 6.3, icon = "vaadin:scale")
@PermitAll
@CssImport("./organisation.css")
@CssImport("./workload.css")
class WorkloadView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final @Nullable WorkloadDesk desk;

    WorkloadView(WorkloadParts parts, CurrentViewer current) {
        var viewer = current.viewer();
        addClassName("workload");
        if (WorkloadService.mayRead(viewer)) {
            desk = new WorkloadDesk(parts, viewer, Formats.here(), this::go);
            add(desk);
        } else {
            desk = null;
            var nothing = new Div(new H2(getTranslation("workload.noAccess")));
            nothing.addClassName("empty-state");
            add(nothing);
        }
        add(new NormsForm(parts.norms(), viewer, Formats.here()));
    }

    private void go(WorkloadState state) {
        getUI().ifPresent(ui -> ui.navigate(WorkloadView.class, state.write()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (desk != null) {
            desk.show(WorkloadState.read(event.getLocation().getQueryParameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workload.title") + " · Kontor";
    }
}
