package io.kontor.retention;

import com.vaadin.flow.component.html.Div;
import io.kontor.ui.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How retention moved, and how groups compare. */
final class RetentionCharts extends Div {

    private final Chart trend = new Chart();
    private final Chart groups = new Chart();

    RetentionCharts() {
        addClassName("retention-charts");
        add(trend, groups);
    }

    void show(List<Retention> quarters, Map<String, List<Kept>> grouped, String by) {
        var names = Period.quarters(LocalDate.now()).stream().map(Period::quarterName).toList();
        trend.show(
                new Chart.Drawing(
                        Chart.Kind.LINE,
                        getTranslation("retention.trend"),
                        Chart.Format.PERCENT,
                        getTranslation("retention.quarter"),
                        names,
                        List.of(
                                series("gross", null, quarters, Retention::gross),
                                series("net", null, quarters, Retention::net),
                                series("logos", null, quarters, Retention::logos)),
                        null));
        var sums = grouped.values().stream().map(Retention::of).toList();
        groups.show(
                new Chart.Drawing(
                        Chart.Kind.BAR,
                        getTranslation("retention.compared"),
                        Chart.Format.PERCENT,
                        getTranslation("retention.by." + by),
                        grouped.keySet().stream().map(name -> name(name, by)).toList(),
                        List.of(
                                series("gross", null, sums, Retention::gross),
                                series("net", null, sums, Retention::net)),
                        0.0));
    }

    private String name(String group, String by) {
        return by.equals("tier") ? getTranslation("account.tier." + group) : group;
    }

    private Chart.Series series(
            String name,
            @Nullable String tone,
            List<Retention> of,
            ToDoubleFunction<Retention> share) {
        var values = new ArrayList<@Nullable Double>();
        of.forEach(
                retention -> {
                    double value = share.applyAsDouble(retention);
                    values.add(Double.isNaN(value) ? null : value);
                });
        return new Chart.Series(getTranslation("retention." + name), tone, values);
    }
}
