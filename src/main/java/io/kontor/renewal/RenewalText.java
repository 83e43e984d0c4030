package io.kontor.renewal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Renewals in words and signs. */
final class RenewalText {

    private RenewalText() {}

    static String due(Renewal renewal, Formats formats, Component page) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(), renewal.dueOn());
        var key = days < 0 ? "renewal.overdue" : days == 0 ? "renewal.today" : "renewal.in";
        return page.getTranslation(
                key, formats.date(renewal.dueOn()), formats.count(Math.abs(days)));
    }

    /** The two days by which a call was or is needed. */
    static Div checkpoints(Renewal renewal, Component page) {
        var line = new Div();
        line.addClassName("checkpoints");
        for (var point : renewal.checkpoints(LocalDate.now())) {
            var state = point.state().name().toLowerCase(Locale.ROOT);
            var sign =
                    switch (point.state()) {
                        case MET -> "✓";
                        case MISSED -> "!";
                        case AHEAD -> "○";
                    };
            var mark = new Span(sign + " " + point.days());
            mark.addClassNames("checkpoint", "checkpoint-" + state);
            var text = page.getTranslation("renewal.checkpoint." + point.state(), point.days());
            mark.getElement().setAttribute("title", text);
            mark.getElement().setAttribute("role", "img");
            mark.getElement().setAttribute("aria-label", text);
            line.add(mark);
        }
        return line;
    }

    static Optional<Span> mismatch(Renewal renewal, Component page) {
        if (renewal.mismatch() == Renewal.Mismatch.NONE) {
            return Optional.empty();
        }
        var chip = new Span("⚠ " + page.getTranslation("renewal.mismatch." + renewal.mismatch()));
        chip.addClassName("chip");
        chip.getElement().setAttribute("data-state", "watch");
        return Optional.of(chip);
    }

    static Span call(Call call, Component page) {
        var icon = new Span();
        icon.addClassName("state-icon");
        var chip =
                new Span(icon, new Span(page.getTranslation("renewal.field.call." + call.code())));
        chip.addClassName("state");
        chip.getElement().setAttribute("data-state", state(call));
        return chip;
    }

    private static String state(Call call) {
        return switch (call) {
            case WILL_RENEW -> "healthy";
            case LIKELY -> "watch";
            case AT_RISK, LOST -> "at_risk";
            case UNSURE -> "unknown";
        };
    }

    static Span outcome(Renewal renewal, Component page) {
        var state =
                switch (renewal.outcome()) {
                    case RENEWED -> "healthy";
                    case REDUCED -> "watch";
                    case LOST -> "at_risk";
                    case OPEN -> "unknown";
                };
        var icon = new Span();
        icon.addClassName("state-icon");
        var word = page.getTranslation("renewal.outcome." + renewal.outcome().code());
        var chip = new Span(icon, new Span(word));
        chip.addClassName("state");
        chip.getElement().setAttribute("data-state", state);
        return chip;
    }
}
