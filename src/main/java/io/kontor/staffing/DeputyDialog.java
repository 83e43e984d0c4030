package io.kontor.staffing;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.OrganisationService;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** For some days somebody sees and does with accounts what somebody else does. */
final class DeputyDialog extends DeedDialog<Boolean> {

    private final OrganisationService organisation;
    private final UUID away;
    private final PersonBox deputy;
    private final DatePicker from;
    private final DatePicker last;

    DeputyDialog(Chosen chosen, UUID away, OrganisationService organisation, Team team) {
        super("depute", chosen);
        this.organisation = organisation;
        this.away = away;
        deputy = new PersonBox(say("deputy"), team.now().people(), p -> !p.id().equals(away));
        from = Days.field(say("from"), LocalDate.now(), chosen.words());
        last = Days.field(say("last"), null, chosen.words());
        last.setRequiredIndicatorVisible(true);
        Paragraph what = quiet();
        what.setText(say("what", chosen.name()));
        ask(what, deputy, from, last);
    }

    @Override
    Optional<Mono<Boolean>> deed() {
        var day = from.getValue();
        var until = Days.after(last);
        return deputy.getValue() == null || day == null || until == null || !until.isAfter(day)
                ? Optional.empty()
                : Optional.of(
                        organisation
                                .depute(away, deputy.getValue().id(), day, until, chosen().viewer())
                                .thenReturn(true));
    }

    @Override
    String done(Boolean result) {
        return say(
                "done", deputy.getValue().name(), chosen().words().formats().date(last.getValue()));
    }
}
