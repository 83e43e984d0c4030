package io.kontor.workload;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.organisation.Figures;
import io.kontor.ui.Formats;
import java.util.List;

/** What an executive sees first. */
final class WorkloadFigures extends Div {

    private final Formats formats;

    WorkloadFigures(Formats formats) {
        this.formats = formats;
        addClassName("workload-figures");
    }

    void show(List<Load> people) {
        var sum = people.stream().map(Load::figures).reduce(Figures.NONE, Figures::plus);
        removeAll();
        add(
                figure(
                        "load",
                        formats.percent(sum.load()),
                        getTranslation(
                                "organisation.load.hint",
                                formats.count(sum.demand().longValue()),
                                formats.count(sum.capacity().longValue()))),
                figure("over", formats.count(count(people, "over")), ""),
                figure("fits", formats.count(count(people, "fits")), ""),
                figure("room", formats.count(count(people, "room")), ""));
    }

    private static long count(List<Load> people, String burden) {
        return people.stream().filter(l -> l.figures().burden().equals(burden)).count();
    }

    private Div figure(String name, String number, String about) {
        var value = new Span(number);
        value.addClassNames("workload-number", "number");
        var text =
                new Span(
                        about.isEmpty()
                                ? getTranslation("workload.figure." + name + ".about")
                                : about);
        text.addClassName("quiet");
        var figure = new Div(new Span(getTranslation("workload.figure." + name)), value, text);
        figure.addClassName("workload-figure");
        return figure;
    }
}
