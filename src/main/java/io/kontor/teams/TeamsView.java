package io.kontor.teams;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;

/** The viewer's teams side by side, each compared with what it was itself. */
@Route("teams")
@Menu(title = "teams.title", order = 6.35, icon = "vaadin:group")
@RolesAllowed({"MANAGER", "LEAD", "DIRECTOR", "VP"})
@CssImport("./organisation.css")
@CssImport("./teams.css")
class TeamsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final TeamsDesk desk;

    TeamsView(TeamsParts parts, CurrentViewer current) {
        addClassName("team-page");
        desk = new TeamsDesk(parts, parts.text(current.viewer()), this::go);
        add(desk);
    }

    private void go(TeamsState state) {
        getUI().ifPresent(ui -> ui.navigate(TeamsView.class, state.write()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        desk.show(TeamsState.read(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.title") + " · Kontor";
    }
}
