package io.kontor.staffing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.Holder;
import io.kontor.organisation.OrganisationService;
import io.kontor.organisation.Seat;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Gives a position to somebody from a day on, for good or until a day, or to act in it. */
final class AppointDialog extends DeedDialog<Boolean> {

    private final OrganisationService organisation;
    private final PersonBox person;
    private final DatePicker from;
    private final DatePicker last;
    private final Checkbox acting = new Checkbox();
    private final Paragraph told = quiet();

    AppointDialog(Chosen chosen, OrganisationService organisation, Team team) {
        super("appoint", chosen);
        this.organisation = organisation;
        setHeaderTitle(say("title", chosen.words().title(chosen.seat())));
        var me = chosen.viewer().person();
        person =
                new PersonBox(
                        say("person"),
                        team.now().people(),
                        p ->
                                !p.id().equals(me)
                                        && chosen.person().filter(p.id()::equals).isEmpty());
        from = Days.field(say("from"), LocalDate.now(), chosen.words());
        last = Days.field(say("last"), null, chosen.words());
        last.setHelperText(say("last.none"));
        acting.setLabel(say("acting"));
        person.addValueChangeListener(_ -> tell());
        acting.addValueChangeListener(_ -> tell());
        told.getElement().setAttribute("aria-live", "polite");
        ask(person, acting, from, last, told);
    }

    /** Says who loses which position by it. */
    private void tell() {
        var said = new ArrayList<String>();
        chosen().seat().holders().stream()
                .filter(holder -> holder.acting() == acting.getValue())
                .map(Holder::name)
                .forEach(name -> said.add(say(acting.getValue() ? "relieves" : "replaces", name)));
        if (person.getValue() != null && !acting.getValue()) {
            held(person.getValue())
                    .forEach(
                            seat ->
                                    said.add(
                                            say(
                                                    "leaves",
                                                    person.getValue().name(),
                                                    chosen().words().title(seat))));
        }
        told.setText(String.join(" ", said));
    }

    private List<Seat> held(Person person) {
        return chosen().rollUp().tree().of(person.id()).stream()
                .filter(
                        seat ->
                                seat.holders().stream()
                                        .anyMatch(
                                                h -> h.person().equals(person.id()) && !h.acting()))
                .toList();
    }

    @Override
    Optional<Mono<Boolean>> deed() {
        var who = person.getValue();
        return who == null || from.getValue() == null
                ? Optional.empty()
                : Optional.of(
                        organisation
                                .appoint(
                                        chosen().seat().id(),
                                        who.id(),
                                        from.getValue(),
                                        Days.after(last),
                                        acting.getValue(),
                                        chosen().viewer())
                                .thenReturn(true));
    }

    @Override
    String done(Boolean result) {
        return say("done", person.getValue().name());
    }
}
