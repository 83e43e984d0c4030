package io.kontor.organisation;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is where, who reports to whom, and what each part of the organisation looks after. */
@Route("organisation")
@Menu(title = "organisation.menu", order = 6, icon = "vaadin:sitemap")
@PermitAll
@CssImport("./organisation.css")
@Uses(Checkbox.class)
@Uses(Dialog.class)
@Uses(Grid.class)
@Uses(Notification.class)
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
@Uses(TextField.class)
class OrganisationView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final RollUps rollUps;
    private final List<SeatDeed> deeds;
    private final SeatWords words;
    private final Div body = new Div();
    private @Nullable TreeRows rows;
    private @Nullable SeatGrid grid;
    private @Nullable OrgChart chart;
    private @Nullable OrganisationBar bar;
    private @Nullable DeedsMenu menu;
    private OrganisationState state = OrganisationState.today();

    OrganisationView(RollUps rollUps, List<SeatDeed> deeds, Words texts, CurrentViewer current) {
        this.rollUps = rollUps;
        this.deeds = List.copyOf(deeds);
        this.words = new SeatWords(texts, Formats.here(), current.viewer());
        addClassName("organisation");
        body.addClassName("organisation-body");
        Live.follow(this, rollUps::live, all -> arrived(all.getLast()), this::afresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = OrganisationState.read(event.getLocation().getQueryParameters());
        afresh();
    }

    private void go(OrganisationState next) {
        getUI().ifPresent(
                        ui ->
                                ui.navigate(
                                        OrganisationView.class, next.choosing(state.at()).write()));
    }

    private void arrived(RollUp rollUp) {
        if (state.isToday() && rows != null) {
            rows.show(rollUp);
            Objects.requireNonNull(bar).show(rollUp);
            Objects.requireNonNull(menu).follow();
            if (grid != null) {
                rows.refreshAll();
            }
            if (chart != null) {
                chart.show(rollUp);
            }
        }
    }

    private void afresh() {
        var rollUp = Objects.requireNonNull(Live.await(rollUps.on(state.day())));
        var shown = new TreeRows(rollUp);
        rows = shown;
        menu = new DeedsMenu(deeds, words, shown::rollUp);
        grid = state.hasTable() ? new SeatGrid(rows, words, true) : null;
        chart = state.hasChart() ? new OrgChart(words, this::pick) : null;
        bar = new OrganisationBar(words, state, this::go, this::fly);
        bar.show(rollUp);
        body.removeAll();
        if (grid != null) {
            body.add(grid);
            bar.offerColumns(grid);
            bar.offerTeam(grid, shown);
            grid.addSelectionListener(
                    event -> choose(event.getFirstSelectedItem().map(Seat::id).orElse(null)));
        }
        if (chart != null) {
            body.add(new PictureFrame(chart, words));
            chart.show(rollUp);
        }
        bar.offer(menu);
        removeAll();
        add(bar, body);
        if (state.at() != null) {
            fly(state.at());
        }
    }

    private void pick(UUID seat) {
        var found = Objects.requireNonNull(rows).rollUp().tree().seat(seat);
        if (grid != null && found.isPresent()) {
            grid.select(found.get());
        } else {
            choose(seat);
        }
    }

    /** Keeps in the address what is chosen, and offers what can be done with it. */
    private void choose(@Nullable UUID seat) {
        Objects.requireNonNull(menu).choose(seat);
        state = state.choosing(seat);
        var here = new Location("organisation", state.write());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
    }

    private void fly(UUID id) {
        if (rows != null && grid != null) {
            rows.rollUp().tree().seat(id).ifPresent(grid::fly);
        }
        if (chart != null) {
            chart.fly(id);
            pick(id);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.title") + " · Kontor";
    }
}
