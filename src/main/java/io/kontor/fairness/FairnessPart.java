package io.kontor.fairness;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.career.Ladder;
import io.kontor.career.LadderService;
import io.kontor.fairness.Fairness.Group;
import io.kontor.fairness.Fairness.Grouping;
import io.kontor.security.Viewer;
import io.kontor.ui.Chart;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Whether careers move alike for all: a prompt to look, never a verdict. */
public final class FairnessPart extends Div {

    private final Formats formats = Formats.here();
    private @Nullable Ladder ladder;

    public FairnessPart(FairnessService service, LadderService ladders, Viewer viewer) {
        addClassName("careers-part");
        addAttachListener(
                _ ->
                        Live.ask(
                                this,
                                Mono.zip(service.fairness(viewer), ladders.now()),
                                both -> show(both.getT1(), both.getT2()),
                                _ -> setText(getTranslation("fairness.failed"))));
    }

    private void show(Fairness fairness, Ladder ladder) {
        this.ladder = ladder;
        removeAll();
        var how = new Paragraph(getTranslation("fairness.how", formats.date(fairness.from())));
        how.addClassName("quiet");
        add(how);
        if (fairness.people() == null) {
            add(new Paragraph(getTranslation("fairness.tooFew")));
        } else {
            add(new Paragraph(getTranslation("fairness.people", formats.count(fairness.people()))));
            fairness.groupings().forEach(this::grouping);
        }
    }

    private void grouping(Grouping grouping) {
        add(new H2(getTranslation("fairness.by." + grouping.name())));
        if (grouping.groups().isEmpty()) {
            add(new Paragraph(getTranslation("fairness.noGroups")));
            return;
        }
        if (grouping.groups().stream().anyMatch(g -> g.rate() > 0)) {
            add(chart(grouping));
        }
        add(new GroupGrid(grouping, formats, g -> name(grouping, g)));
        if (grouping.hidden() > 0) {
            var hidden = new Paragraph(getTranslation("fairness.hidden", grouping.hidden()));
            hidden.addClassName("quiet");
            add(hidden);
        }
    }

    private String name(Grouping grouping, Group group) {
        return grouping.name().equals("level")
                ? level(group.name())
                : group.name().isEmpty() ? getTranslation("fairness.none") : group.name();
    }

    private String level(String key) {
        return ladder == null
                ? key
                : ladder.level(key).map(l -> l.title().in(getLocale())).orElse(key);
    }

    private Chart chart(Grouping grouping) {
        var chart = new Chart();
        chart.addClassName("careers-chart");
        chart.show(
                new Chart.Drawing(
                        Chart.Kind.BAR,
                        getTranslation("fairness.rate"),
                        Chart.Format.PERCENT,
                        getTranslation("fairness.by." + grouping.name()),
                        grouping.groups().stream().map(g -> name(grouping, g)).toList(),
                        List.of(
                                new Chart.Series(
                                        getTranslation("fairness.rate"),
                                        "accent",
                                        grouping.groups().stream().map(Group::rate).toList())),
                        0.0));
        return chart;
    }
}
