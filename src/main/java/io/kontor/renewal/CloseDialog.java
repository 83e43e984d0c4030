package io.kontor.renewal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.record.UnfitField;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Asks how a renewal ended, and why. */
final class CloseDialog extends Dialog {

    private final Renewal renewal;
    private final Formats formats;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextField value = new TextField(getTranslation("renewal.stays"));
    private final DatePicker next = new DatePicker(getTranslation("renewal.next"));
    private final TextArea reason = new TextArea(getTranslation("renewal.field.reason"));
    private final Div problem = new Div();

    CloseDialog(
            Renewal renewal,
            Formats formats,
            Function<Closing, Mono<Renewal>> close,
            BiFunction<Throwable, Component, String> say) {
        this.renewal = renewal;
        this.formats = formats;
        setHeaderTitle(getTranslation("renewal.closing", renewal.accountName()));
        outcome.setLabel(getTranslation("renewal.outcome"));
        outcome.setItems(Outcome.RENEWED, Outcome.REDUCED, Outcome.LOST);
        outcome.setItemLabelGenerator(o -> getTranslation("renewal.outcome." + o.code()));
        outcome.setValue(Outcome.RENEWED);
        outcome.addValueChangeListener(_ -> arrange());
        value.setValue(formats.amount(renewal.value()));
        value.setSuffixComponent(new Div(renewal.currency()));
        value.addClassName("deal-number");
        next.setLocale(formats.locale());
        next.setValue(renewal.dueOn().plusYears(1));
        reason.setMaxLength(1_000);
        problem.addClassName("deal-problem");
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(outcome, value, next, reason, problem);
        form.addClassNames("deal-form", "renewal-closing");
        add(form);
        arrange();
        var save = new Button(getTranslation("renewal.close.do"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(
                _ ->
                        Live.tell(
                                this,
                                Mono.defer(() -> close.apply(closing())),
                                this::close,
                                failure -> problem.setText(say.apply(failure, this))));
        getFooter().add(new Button(getTranslation("ui.close"), _ -> close()), save);
    }

    private void arrange() {
        value.setVisible(outcome.getValue() == Outcome.REDUCED);
        next.setVisible(outcome.getValue() != Outcome.LOST);
        reason.setRequiredIndicatorVisible(outcome.getValue() != Outcome.RENEWED);
    }

    private Closing closing() {
        var stays = outcome.getValue() == Outcome.REDUCED ? stays() : null;
        return new Closing(outcome.getValue(), stays, reason.getValue().strip(), next.getValue());
    }

    private BigDecimal stays() {
        return formats.typedAmount(value.getValue())
                .orElseThrow(
                        () ->
                                new UnfitField(
                                        Renewal.VALUE.key(),
                                        UnfitField.Why.NOT_A_NUMBER,
                                        value.getValue()));
    }
}
