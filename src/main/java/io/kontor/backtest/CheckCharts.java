package io.kontor.backtest;

import com.vaadin.flow.component.html.Div;
import io.kontor.ui.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What came of each state, and how many were lost at each height of the score. */
final class CheckCharts extends Div {

    private final Chart states = new Chart();
    private final Chart bands = new Chart();

    CheckCharts() {
        addClassName("retention-charts");
        add(states, bands);
    }

    void show(Check check) {
        states.show(
                new Chart.Drawing(
                        Chart.Kind.STACK,
                        getTranslation("backtest.states"),
                        Chart.Format.NUMBER,
                        getTranslation("backtest.state"),
                        check.states().keySet().stream().map(this::state).toList(),
                        List.of(
                                count("lost", "at_risk", check, Check.Count::lost),
                                count("reduced", "watch", check, Check.Count::reduced),
                                count("renewed", "healthy", check, Check.Count::renewed)),
                        0.0));
        bands.show(
                new Chart.Drawing(
                        Chart.Kind.LINE,
                        getTranslation("backtest.reliability"),
                        Chart.Format.PERCENT,
                        getTranslation("backtest.score"),
                        check.bands().stream().map(CheckCharts::band).toList(),
                        List.of(
                                share("lostShare", "accent", check, Share::share),
                                share("lowest", null, check, Share::low),
                                share("highest", null, check, Share::high)),
                        0.0));
    }

    private String state(String state) {
        return getTranslation("account.health." + state);
    }

    private static String band(Check.Band band) {
        int last = band.from() == 90 ? 100 : band.from() + 9;
        return band.from() + "–" + last + " (" + band.cases() + ")";
    }

    private Chart.Series count(
            String name, String tone, Check check, ToLongFunction<Check.Count> of) {
        return new Chart.Series(
                getTranslation("backtest." + name),
                tone,
                check.states().values().stream().map(of::applyAsLong).toList());
    }

    private Chart.Series share(
            String name, @Nullable String tone, Check check, ToDoubleFunction<Share> of) {
        var values = new ArrayList<@Nullable Double>();
        check.bands()
                .forEach(
                        band ->
                                values.add(
                                        band.cases() == 0 ? null : of.applyAsDouble(band.lost())));
        return new Chart.Series(getTranslation("backtest." + name), tone, values);
    }
}
