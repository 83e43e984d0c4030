package io.kontor.renewal;

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

/** Who decides when, and what is expected: a board by call, or a list. */
@Route("renewals")
@Menu(title = "renewal.title", order = 2, icon = "vaadin:calendar-clock")
@PermitAll
@CssImport("./record.css")
@CssImport("./renewal.css")
class RenewalView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final @Nullable RenewalDesk desk;

    RenewalView(RenewalParts parts, CurrentViewer current) {
        var viewer = current.viewer();
        addClassName("deal-page");
        if (Access.may(viewer.role(), Deed.READ)) {
            desk = new RenewalDesk(parts, viewer, Formats.here(), this::go);
            add(desk);
        } else {
            desk = null;
            var nothing = new Div(new H2(getTranslation("renewal.noaccess")));
            nothing.addClassName("empty-state");
            add(nothing);
        }
    }

    private void go(RenewalState state) {
        getUI().ifPresent(ui -> ui.navigate(RenewalView.class, state.write()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (desk != null) {
            desk.show(RenewalState.read(event.getLocation().getQueryParameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("renewal.title") + " · Kontor";
    }
}
