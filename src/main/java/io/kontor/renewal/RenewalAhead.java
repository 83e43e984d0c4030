package io.kontor.renewal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.Formats;
import java.time.LocalDate;

/** The renewal ahead: when, how much, and what is expected. */
@CssImport("./record.css")
@CssImport("./renewal.css")
final class RenewalAhead extends Section {

    RenewalAhead(Renewal renewal, RenewalWork work, Formats formats, boolean editable) {
        addClassName("renewal-ahead");
        var head = new Div(new H2(RenewalText.due(renewal, formats, this)));
        head.addClassName("deal-head");
        var value = new Span(formats.amount(renewal.value()) + " " + renewal.currency());
        value.addClassName("number");
        head.add(value);
        if (editable) {
            head.add(
                    button("record.edit", () -> work.edit(renewal)),
                    button("renewal.close", () -> work.close(renewal)));
        }
        var calls = new Div();
        calls.addClassName("renewal-calls");
        calls.getElement().setAttribute("role", "group");
        calls.getElement().setAttribute("aria-label", getTranslation("renewal.field.call"));
        for (var call : Call.values()) {
            calls.add(choice(renewal, call, work, editable));
        }
        add(head, calls, called(renewal, formats), RenewalText.checkpoints(renewal, this));
        RenewalText.mismatch(renewal, this)
                .ifPresent(chip -> add(new Div(chip, new Span(getTranslation("renewal.toLead")))));
    }

    private Button button(String text, Runnable action) {
        var button = new Button(getTranslation(text), _ -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private NativeButton choice(Renewal renewal, Call call, RenewalWork work, boolean editable) {
        var button = new NativeButton("", _ -> work.call(this, renewal, call));
        button.add(RenewalText.call(call, this));
        button.addClassName("renewal-call");
        button.getElement().setAttribute("aria-pressed", "" + (renewal.call() == call));
        button.setEnabled(
                editable && (call != Call.UNSURE || !renewal.mustBeCalled(LocalDate.now())));
        return button;
    }

    private Div called(Renewal renewal, Formats formats) {
        var on = renewal.calledOn();
        var key = renewal.mustBeCalled(LocalDate.now()) ? "renewal.callNow" : "renewal.noCall";
        var line =
                new Div(
                        on == null || renewal.call() == Call.UNSURE
                                ? getTranslation(key)
                                : getTranslation("renewal.called", formats.date(on)));
        line.addClassName("quiet");
        return line;
    }
}
