package io.kontor.careers;

import com.vaadin.flow.component.html.Span;
import io.kontor.career.Readiness;
import org.jspecify.annotations.Nullable;

/** The word for somebody's readiness: word, icon and colour. */
final class WordChip extends Span {

    WordChip(Readiness.@Nullable Word word) {
        addClassName("state");
        if (word == null) {
            setText("–");
            return;
        }
        var icon = new Span();
        icon.addClassName("state-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("data-state", state(word));
        add(icon, new Span(getTranslation("careers.word." + word)));
    }

    static String state(Readiness.Word word) {
        return switch (word) {
            case READY_NOW -> "healthy";
            case READY_PENDING -> "watch";
            case DEVELOPING -> "developing";
            case NOT_ASSESSED -> "unknown";
        };
    }
}
