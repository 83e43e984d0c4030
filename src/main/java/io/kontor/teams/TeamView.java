package io.kontor.teams;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Live;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One team, for whoever may open every account that is counted in it; the address says which. */
@Route("teams/:position")
@PermitAll
@CssImport("./organisation.css")
@CssImport("./teams.css")
class TeamView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TeamsParts parts;
    private final TeamText text;
    private @Nullable TeamDesk desk;
    private String title = "";

    TeamView(TeamsParts parts, CurrentViewer current) {
        this.parts = parts;
        this.text = parts.text(current.viewer());
        addClassName("team-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var now = Objects.requireNonNull(Live.await(parts.teams().live().next()));
        var found =
                event.getRouteParameters()
                        .get("position")
                        .flatMap(TeamView::id)
                        .flatMap(id -> now.team(id, text.viewer()));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        title = getTranslation("teams.of", text.name(found.get().seat()));
        var id = found.get().id();
        if (desk == null || !desk.position().equals(id)) {
            desk = new TeamDesk(id, parts, text);
            removeAll();
            add(desk);
        }
        desk.show(now);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Kontor";
    }
}
