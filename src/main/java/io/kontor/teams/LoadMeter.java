package io.kontor.teams;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.organisation.Figures;
import java.util.Locale;

/** A load as a bar and in per cent. */
final class LoadMeter extends Div {

    LoadMeter(Figures figures, String words) {
        addClassName("load");
        getElement().setAttribute("data-load", figures.burden());
        var text = new Span(words);
        text.addClassName("load-words");
        add(
                new Html(
                        String.format(
                                Locale.ROOT,
                                "<svg class='load-bar' aria-hidden='true'>"
                                        + "<rect width='%.1f%%' height='100%%'></rect></svg>",
                                Math.min(100, figures.load() * 100))),
                text);
    }
}
