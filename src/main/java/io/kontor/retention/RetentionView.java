package io.kontor.retention;

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

/** How much of what there was stayed, and what keeping it returned. */
@Route("retention")
@Menu(title = "retention.title", order = 4, icon = "vaadin:chart-line")
@PermitAll
@CssImport("./record.css")
@CssImport("./retention.css")
class RetentionView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final @Nullable RetentionDesk desk;

    RetentionView(RetentionParts parts, CurrentViewer current) {
        var viewer = current.viewer();
        addClassName("deal-page");
        if (Access.may(viewer.role(), Deed.READ)) {
            desk = new RetentionDesk(parts, viewer, Formats.here(), this::go);
            add(desk);
        } else {
            desk = null;
            var nothing = new Div(new H2(getTranslation("retention.noaccess")));
            nothing.addClassName("empty-state");
            add(nothing);
        }
    }

    private void go(RetentionState state) {
        getUI().ifPresent(ui -> ui.navigate(RetentionView.class, state.write()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (desk != null) {
            desk.show(RetentionState.read(event.getLocation().getQueryParameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("retention.title") + " · Kontor";
    }
}
