package io.kontor.explanation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.health.Explanation;
import java.util.Locale;

/** State, score and trend in word, icon and colour, and how much is known. */
final class HealthChip extends Div {

    HealthChip(Explanation explanation, ExplanationText text) {
        addClassName("health-chip");
        var icon = new Span();
        icon.addClassName("state-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        var state = new Span(icon, new Span(text.headline(explanation)));
        state.addClassName("state");
        state.getElement()
                .setAttribute("data-state", explanation.state().name().toLowerCase(Locale.ROOT));
        add(state);
        text.range(explanation)
                .ifPresent(
                        range -> {
                            var known = new Span(range);
                            known.addClassName("quiet");
                            add(known);
                        });
    }
}
