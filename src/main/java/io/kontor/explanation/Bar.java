package io.kontor.explanation;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** How much of what a measure can cost it costs; the numbers beside it say the same. */
final class Bar extends Span {

    Bar(double lost, double weight) {
        addClassName("explanation-bar");
        var progress = new Element("progress");
        progress.setAttribute("max", String.valueOf(Math.max(1, Math.round(weight * 10))));
        progress.setAttribute("value", String.valueOf(Math.round(lost * 10)));
        progress.setAttribute("aria-hidden", "true");
        getElement().appendChild(progress);
    }
}
