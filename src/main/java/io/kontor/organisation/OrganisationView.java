package io.kontor.organisation;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Words;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is where, who reports to whom, and what each part of the organisation looks after. */
@Route("organisation")
@Menu(title = "organisation.menu", order = 6, icon = "vaadin:sitemap")
@PermitAll
@CssImport("./organisation.css")
class OrganisationView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final RollUps rollUps;
    private final OrganisationService organisation;
    private final SeatWords words;
    private final Div body = new Div();
    private @Nullable TreeRows rows;
    private @Nullable SeatGrid grid;
    private @Nullable OrgChart chart;
    private @Nullable OrganisationBar bar;
    private OrganisationState state =
            new OrganisationState(LocalDate.now(), OrganisationState.Show.TABLE);

    OrganisationView(
            RollUps rollUps, OrganisationService organisation, Words texts, CurrentViewer current) {
        this.rollUps = rollUps;
        this.organisation = organisation;
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
        getUI().ifPresent(ui -> ui.navigate(OrganisationView.class, next.write()));
    }

    private void arrived(RollUp rollUp) {
        if (state.isToday() && rows != null && grid != null) {
            rows.show(rollUp);
            rows.refreshAll();
            Objects.requireNonNull(bar).show(rollUp);
            if (chart != null) {
                chart.show(rollUp);
            }
        }
    }

    private void afresh() {
        var rollUp = Objects.requireNonNull(Live.await(rollUps.on(state.day())));
        rows = new TreeRows(rollUp);
        grid = state.show() == OrganisationState.Show.CHART ? null : new SeatGrid(rows, words);
        chart = state.show() == OrganisationState.Show.TABLE ? null : new OrgChart(words, _ -> {});
        bar = new OrganisationBar(words, state, this::go, this::fly);
        bar.show(rollUp);
        body.removeAll();
        if (grid != null) {
            body.add(grid);
            bar.offerColumns(grid);
            bar.offerTeam(grid, rows);
            bar.offerMove(grid, new MoveDialog.Parts(organisation, rollUp, words));
        }
        if (chart != null) {
            body.add(new PictureFrame(chart, words));
            chart.show(rollUp);
        }
        removeAll();
        add(bar, body);
    }

    private void fly(UUID id) {
        if (rows != null && grid != null) {
            rows.rollUp().tree().seat(id).ifPresent(grid::fly);
        }
        if (chart != null) {
            chart.fly(id);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.title") + " · Kontor";
    }
}
