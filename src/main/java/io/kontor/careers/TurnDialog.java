package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.kontor.promotion.Act;
import io.kontor.promotion.PayGround;
import io.kontor.promotion.Proposal;
import io.kontor.promotion.Rules;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;

/** Takes a turn with a proposal: asks for what the turn needs, and says what it does. */
final class TurnDialog extends Dialog {

    private final TextArea reason = new TextArea(getTranslation("careers.turn.reason"));
    private final DatePicker day = new DatePicker(getTranslation("careers.turn.day"));
    private final BigDecimalField amount =
            new BigDecimalField(getTranslation("careers.turn.amount"));
    private final Select<String> currency = new Select<>();
    private final Paragraph band = new Paragraph();

    TurnDialog(CareersParts parts, Viewer viewer, Proposal p, Act act) {
        setHeaderTitle(getTranslation("careers.act." + act) + ": " + p.subjectName());
        reason.setRequiredIndicatorVisible(act.needsReason());
        currency.setLabel(getTranslation("careers.turn.currency"));
        currency.setItems("NOK", "SEK", "DKK", "GBP", "EUR", "USD");
        currency.setValue("NOK");
        var form = new Div(new Paragraph(getTranslation("careers.act.says." + act)));
        form.addClassName("careers-form");
        if (act == Act.DEFER) {
            form.add(day);
        }
        if (act == Act.APPROVE_PAY) {
            form.add(band, amount, currency);
            Live.ask(
                    this,
                    parts.deciding().ground(p.id(), viewer),
                    this::show,
                    failure -> Notice.show(Reasons.of(failure, this)));
        }
        form.add(reason);
        if (act == Act.TELL) {
            reason.setLabel(getTranslation("careers.turn.told"));
        }
        add(form);
        var go = new Button(getTranslation("careers.act." + act), _ -> take(parts, viewer, p, act));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("careers.cancel"), _ -> close()), go);
    }

    private void show(PayGround ground) {
        show(ground, Formats.here());
        var offered = ground.offered();
        if (offered != null) {
            amount.setValue(offered.amount());
            currency.setValue(offered.currency());
        }
    }

    private void show(PayGround ground, Formats formats) {
        var range = ground.band();
        var least = ground.least();
        if (range == null || least == null) {
            band.setText(getTranslation("careers.turn.noBand"));
            return;
        }
        currency.setValue(range.currency());
        var said =
                getTranslation(
                        "careers.turn.band",
                        formats.amount(range.min()),
                        formats.amount(range.max()),
                        range.currency());
        var share = ground.fullTime().doubleValue();
        band.setText(
                share == 1
                        ? said
                        : said
                                + " "
                                + getTranslation(
                                        "careers.turn.share",
                                        formats.percent(share),
                                        formats.amount(least),
                                        range.currency()));
    }

    private void take(CareersParts parts, Viewer viewer, Proposal p, Act act) {
        var turn =
                new Rules.Turn(
                        act,
                        p.version(),
                        reason.getValue(),
                        day.getValue(),
                        amount.getValue(),
                        amount.getValue() == null ? null : currency.getValue());
        Live.ask(
                this,
                parts.deciding().take(p.id(), turn, viewer),
                _ -> close(),
                failure -> Notice.show(Reasons.of(failure, this)));
    }
}
