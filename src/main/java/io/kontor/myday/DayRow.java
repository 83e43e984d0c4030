package io.kontor.myday;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** How a line of a day looks. */
final class DayRow extends Div {

    DayRow(DayLine line, Consumer<DayLine> open) {
        var small = new Span(line.small());
        small.addClassName("quiet");
        addClassName("record-row");
        add(new Div(title(line, open), small), word(line));
    }

    private static Component title(DayLine line, Consumer<DayLine> open) {
        var title =
                line.entry() == null
                        ? new Anchor(line.href(), line.title())
                        : new NativeButton(line.title(), _ -> open.accept(line));
        title.getElement().getClassList().add("record-title");
        return title;
    }

    private static Span word(DayLine line) {
        if (line.state().isEmpty()) {
            var plain = new Span(line.word());
            plain.addClassNames("state", "quiet", "number");
            return plain;
        }
        var icon = new Span();
        icon.addClassName("state-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(icon, new Span(line.word()));
        word.addClassName("state");
        word.getElement().setAttribute("data-state", line.state());
        return word;
    }
}
