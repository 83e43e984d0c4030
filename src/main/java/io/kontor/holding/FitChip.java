package io.kontor.holding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** How well something fits: word, icon and colour. */
final class FitChip {

    private FitChip() {}

    static Span of(String fit, Component page) {
        var icon = new Span();
        icon.addClassName("state-icon");
        var chip = new Span(icon, new Span(page.getTranslation("holding.field.fit." + fit)));
        chip.addClassName("state");
        chip.getElement().setAttribute("data-state", state(fit));
        return chip;
    }

    static String state(String fit) {
        return switch (fit) {
            case "good" -> "healthy";
            case "partial" -> "watch";
            case "poor" -> "at_risk";
            default -> "unknown";
        };
    }
}
