package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.kontor.promotion.Proposal;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;

/** Begins to take back what took effect: asks why and from when, says what happens, asks again. */
final class ReverseDialog extends Dialog {

    private final CareersParts parts;
    private final Viewer viewer;
    private final Proposal proposal;
    private final Formats formats;
    private final TextArea reason = new TextArea(getTranslation("careers.turn.reason"));
    private final DatePicker day = new DatePicker(getTranslation("careers.propose.day"));
    private final Div form = new Div();

    ReverseDialog(CareersParts parts, Viewer viewer, Proposal proposal, Formats formats) {
        this.parts = parts;
        this.viewer = viewer;
        this.proposal = proposal;
        this.formats = formats;
        setHeaderTitle(getTranslation("careers.reverse.head", proposal.subjectName()));
        reason.setRequiredIndicatorVisible(true);
        day.setRequiredIndicatorVisible(true);
        day.setMin(proposal.effectiveOn());
        day.setLocale(formats.locale());
        var today = LocalDate.now();
        day.setValue(today.isBefore(proposal.effectiveOn()) ? proposal.effectiveOn() : today);
        form.addClassName("careers-form");
        add(form);
        ask();
    }

    private void ask() {
        form.removeAll();
        form.add(new Paragraph(getTranslation("careers.reverse.says")), reason, day);
        foot(
                new Button(getTranslation("careers.cancel"), _ -> close()),
                new Button(getTranslation("careers.reverse.next"), _ -> confirm()));
    }

    private void confirm() {
        if (reason.getValue().isBlank()
                || day.getValue() == null
                || day.getValue().isBefore(proposal.effectiveOn())) {
            Notice.show(getTranslation("careers.failed.unfit"));
            return;
        }
        Live.ask(
                this,
                parts.reversing().knowsEarlierPay(proposal.id(), day.getValue(), viewer),
                this::confirm,
                failure -> Notice.show(Reasons.of(failure, this)));
    }

    private void confirm(boolean paidBefore) {
        form.removeAll();
        var what =
                (proposal.isOfPayOnly() ? "careers.reverse.pay" : "careers.reverse.move")
                        + (paidBefore ? "" : ".unpaid");
        form.add(
                new Paragraph(
                        getTranslation(what, proposal.subjectName(), formats.date(day.getValue()))),
                new Paragraph(getTranslation("careers.turn.reason") + ": " + reason.getValue()));
        foot(
                new Button(getTranslation("careers.reverse.back"), _ -> ask()),
                new Button(getTranslation("careers.reverse.yes"), _ -> reverse()));
    }

    private void foot(Button back, Button on) {
        on.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().removeAll();
        getFooter().add(back, on);
    }

    private void reverse() {
        Live.ask(
                this,
                parts.reversing().reverse(proposal.id(), day.getValue(), reason.getValue(), viewer),
                _ -> {
                    close();
                    Notice.show(getTranslation("careers.reverse.done"));
                },
                failure -> Notice.show(Reasons.of(failure, this)));
    }
}
