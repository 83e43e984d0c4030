package io.kontor.careers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.kontor.calibration.CalibrationService;
import io.kontor.fairness.FairnessPart;
import io.kontor.fairness.FairnessService;
import io.kontor.security.CurrentViewer;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Careers: the ladder for all, one's own file, and for those who lead the track, board and pay. */
@Route("careers")
@Menu(title = "careers.title", order = 6, icon = "vaadin:trending-up")
@PermitAll
@CssImport("./careers.css")
class CareersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CareersParts parts;
    private final Viewer viewer;
    private final Nav tabs = new Nav();
    private final List<Place.Tab> shown = new ArrayList<>();
    private final Div content = new Div();

    CareersView(CareersParts parts, CurrentViewer current) {
        this.parts = parts;
        this.viewer = current.viewer();
        addClassName("careers");
        content.addClassName("careers-content");
        shown.add(Place.Tab.LADDER);
        shown.add(Place.Tab.FILE);
        if (PeopleAccess.may(viewer.role(), PeopleDeed.READ_FILE)) {
            shown.add(Place.Tab.TRACK);
            shown.add(Place.Tab.BOARD);
        }
        if (CalibrationService.may(viewer)) {
            shown.add(Place.Tab.CALIBRATION);
        }
        shown.add(Place.Tab.PAY);
        if (FairnessService.may(viewer)) {
            shown.add(Place.Tab.FAIRNESS);
        }
        tabs.addClassName("careers-tabs");
        tabs.setAriaLabel(getTranslation("careers.title"));
        shown.forEach(tab -> tabs.add(link(tab)));
        add(tabs, content);
    }

    private RouterLink link(Place.Tab tab) {
        var link = new RouterLink(getTranslation("careers.tab." + tab), CareersView.class);
        link.setQueryParameters(Place.of(tab).write());
        return link;
    }

    private void mark(Place.Tab current) {
        for (int i = 0; i < shown.size(); i++) {
            var link = tabs.getComponentAt(i).getElement();
            if (shown.get(i) == current) {
                link.setAttribute("aria-current", "page");
            } else {
                link.removeAttribute("aria-current");
            }
        }
    }

    private void go(Place place) {
        getUI().ifPresent(ui -> ui.navigate(CareersView.class, place.write()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = Place.read(event.getLocation().getQueryParameters());
        var place = shown.contains(asked.tab()) ? asked : Place.of(Place.Tab.LADDER);
        mark(place.tab());
        content.removeAll();
        content.add(part(place, event.getLocation().getQueryParameters()));
    }

    private Component part(Place place, QueryParameters query) {
        return switch (place.tab()) {
            case LADDER -> new LadderPart(parts, viewer, place);
            case FILE ->
                    new FilePart(
                            parts,
                            viewer,
                            place.person() == null ? viewer.person() : place.person());
            case TRACK -> new TrackPart(parts, viewer, TrackState.read(query));
            case BOARD -> new BoardPart(parts, viewer, this::go);
            case CALIBRATION -> new CalibrationPart(parts, viewer, place, this::go);
            case PAY -> new PayPart(parts, viewer);
            case FAIRNESS -> new FairnessPart(parts.fairness(), parts.ladders(), viewer);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careers.title") + " · Kontor";
    }
}
