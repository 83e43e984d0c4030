package io.kontor.staffing;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.OrganisationService;
import io.kontor.organisation.Seat;
import java.time.LocalDate;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Moves a position, with all below it, under another one from a day on. */
final class MoveDialog extends DeedDialog<Boolean> {

    private final OrganisationService organisation;
    private final ComboBox<Seat> superior = new ComboBox<>();
    private final DatePicker from;
    private final TextField reason;

    MoveDialog(Chosen chosen, OrganisationService organisation) {
        super("move", chosen);
        this.organisation = organisation;
        var words = chosen.words();
        superior.setLabel(say("to"));
        superior.setItems(chosen.rollUp().tree().all().stream().filter(this::fits).toList());
        superior.setItemLabelGenerator(s -> words.name(s) + " · " + words.title(s));
        superior.setRequiredIndicatorVisible(true);
        from = Days.field(say("from"), LocalDate.now(), words);
        reason = new TextField(say("reason"));
        var along = quiet();
        var sum = chosen.rollUp().sum(chosen.seat().id());
        along.setText(
                say("along", sum.people(), sum.accounts(), words.formats().compact(sum.value())));
        ask(along, superior, from, reason);
    }

    /** Not below itself, and where who looks may put it. */
    private boolean fits(Seat other) {
        var tree = chosen().rollUp().tree();
        return !other.equals(chosen().seat())
                && !tree.above(other.id()).contains(chosen().seat())
                && new Chosen(other, chosen().rollUp(), chosen().words()).mayChangeBelow();
    }

    @Override
    Optional<Mono<Boolean>> deed() {
        var to = superior.getValue();
        return to == null || from.getValue() == null
                ? Optional.empty()
                : Optional.of(
                        organisation
                                .move(
                                        chosen().seat().id(),
                                        to.id(),
                                        from.getValue(),
                                        reason.getValue(),
                                        chosen().viewer())
                                .thenReturn(true));
    }
}
