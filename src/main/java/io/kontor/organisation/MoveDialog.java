package io.kontor.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.account.NotAllowed;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;

/** Moves a position, with all below it, under another one from a day on. */
final class MoveDialog extends Dialog {

    record Parts(OrganisationService organisation, RollUp rollUp, SeatWords words) {}

    private final Seat seat;
    private final Parts parts;
    private final ComboBox<Seat> superior = new ComboBox<>();
    private final DatePicker from = new DatePicker(LocalDate.now());
    private final TextField reason = new TextField();
    private final Span error = new Span();

    MoveDialog(Seat seat, Parts parts) {
        this.seat = seat;
        this.parts = parts;
        var words = parts.words();
        setHeaderTitle(words.say("move.title", words.name(seat)));
        superior.setLabel(words.say("move.to"));
        superior.setItems(parts.rollUp().tree().all().stream().filter(this::fits).toList());
        superior.setItemLabelGenerator(s -> words.name(s) + " · " + words.title(s));
        from.setLabel(words.say("move.from"));
        from.setMin(LocalDate.now());
        from.setLocale(words.formats().locale());
        reason.setLabel(words.say("move.reason"));
        error.addClassName("organisation-then");
        error.getElement().setAttribute("role", "alert");
        var form = new Div(takesAlong(), superior, from, reason, error);
        form.addClassName("filter-range");
        add(form);
        var move = new Button(words.say("move.do"), _ -> move());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.say("cancel"), _ -> close()), move);
    }

    /** Not below itself. */
    private boolean fits(Seat other) {
        return !other.equals(seat) && !parts.rollUp().tree().above(other.id()).contains(seat);
    }

    private Paragraph takesAlong() {
        var words = parts.words();
        var sum = parts.rollUp().sum(seat.id());
        return new Paragraph(
                words.say(
                        "move.along",
                        sum.people(),
                        sum.accounts(),
                        words.formats().compact(sum.value())));
    }

    private void move() {
        var to = superior.getValue();
        if (to == null || from.getValue() == null) {
            error.setText(parts.words().say("move.missing"));
            return;
        }
        var deed =
                parts.organisation()
                        .move(
                                seat.id(),
                                to.id(),
                                from.getValue(),
                                reason.getValue(),
                                parts.words().viewer());
        Live.tell(this, deed, this::done, this::failed);
    }

    private void done() {
        close();
        Notice.show(parts.words().say("move.done"));
    }

    private void failed(Throwable failure) {
        error.setText(
                switch (failure) {
                    case RefusedMove refused -> parts.words().say("refused." + refused.why());
                    case NotAllowed _ -> parts.words().say("refused.NOT_ALLOWED");
                    default -> parts.words().say("refused.FAILED");
                });
    }
}
