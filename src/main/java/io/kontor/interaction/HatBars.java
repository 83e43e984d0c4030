package io.kontor.interaction;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.kontor.interaction.HatTimes.HatTime;
import io.kontor.ui.Formats;
import java.util.List;

/** A bar for each hat, with its hours. */
final class HatBars extends Div {

    private final Formats formats;

    HatBars(Formats formats) {
        this.formats = formats;
        addClassName("hat-bars");
    }

    void show(List<HatTime> times) {
        removeAll();
        long most = times.stream().mapToLong(HatTime::minutes).max().orElse(1);
        times.forEach(time -> add(bar(time, most)));
        if (times.isEmpty()) {
            var nothing = new Span(getTranslation("interaction.hats.empty"));
            nothing.addClassName("quiet");
            add(nothing);
        }
    }

    private Div bar(HatTime time, long most) {
        var name = new Span(getTranslation("interaction.hat." + time.hat()));
        var hours = new Span(getTranslation("interaction.hours", time.minutes() / 60.0));
        hours.addClassName("number");
        var meter = new Element("meter");
        meter.setAttribute("max", String.valueOf(most));
        meter.setAttribute("value", String.valueOf(time.minutes()));
        meter.setAttribute("aria-hidden", "true");
        var bar = new Div(name);
        bar.getElement().appendChild(meter);
        bar.add(hours);
        bar.addClassName("hat-bar");
        return bar;
    }
}
