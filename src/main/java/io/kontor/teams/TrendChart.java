package io.kontor.teams;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.account.Health;
import io.kontor.ui.Chart;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The accounts of today as they were in each of the last twelve months. */
final class TrendChart extends Div {

    private final TeamText text;
    private final Chart chart = new Chart();
    private List<Mix> shown = List.of();

    TrendChart(TeamText text) {
        this.text = text;
        addClassName("team-part");
        var how = new Paragraph(text.say("trend.how"));
        how.addClassName("quiet");
        add(chart, how);
    }

    void show(TeamFigures team) {
        var days = Days.months(LocalDate.now());
        var mixes = new ArrayList<Mix>();
        days.forEach(day -> mixes.add(team.track().on(day)));
        mixes.add(team.mix());
        if (!mixes.equals(shown)) {
            shown = mixes;
            var month = DateTimeFormatter.ofPattern("MMM yy", text.formats().locale());
            var labels = new ArrayList<>(days.stream().map(month::format).toList());
            labels.add(text.say("trend.now"));
            draw(labels, mixes);
        }
    }

    private void draw(List<String> labels, List<Mix> mixes) {
        var series =
                Arrays.stream(Health.values())
                        .map(
                                health ->
                                        new Chart.Series(
                                                text.state(health),
                                                MixBar.code(health),
                                                mixes.stream().map(m -> m.count(health)).toList()))
                        .toList();
        chart.show(
                new Chart.Drawing(
                        Chart.Kind.STACK,
                        text.say("trend"),
                        Chart.Format.NUMBER,
                        text.say("trend.month"),
                        labels,
                        series,
                        0.0));
    }
}
