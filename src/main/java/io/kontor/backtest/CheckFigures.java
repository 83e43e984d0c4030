package io.kontor.backtest;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.Formats;

/** What one sees first: how many, and how right the score was. */
final class CheckFigures extends Div {

    private final Formats formats;

    CheckFigures(Formats formats) {
        this.formats = formats;
        addClassName("retention-figures");
    }

    void show(Check check) {
        removeAll();
        add(
                figure(
                        "cases",
                        formats.count(check.cases() - check.unrecorded()),
                        check.unrecorded() == 0
                                ? getTranslation("backtest.allRecorded")
                                : getTranslation(
                                        "backtest.unrecorded", formats.count(check.unrecorded()))),
                figure("precision", percent(check.precision()), of("precision", check.precision())),
                figure("recall", percent(check.recall()), of("recall", check.recall())),
                figure("area", decimal(check.curve().area(), formats), area(check.curve())));
    }

    private String of(String name, Share share) {
        return getTranslation(
                "backtest." + name + ".of",
                formats.count(share.some()),
                formats.count(share.all()));
    }

    private String area(Curve curve) {
        return Double.isNaN(curve.low())
                ? getTranslation("backtest.area.none")
                : getTranslation(
                        "backtest.area.between",
                        decimal(curve.low(), formats),
                        decimal(curve.high(), formats));
    }

    private String percent(Share share) {
        return share.all() == 0 ? "–" : formats.percent(share.share());
    }

    static String decimal(double number, Formats formats) {
        return Double.isNaN(number) ? "–" : formats.decimal(number, 2);
    }

    private Div figure(String name, String number, String about) {
        var value = new Span(number);
        value.addClassNames("retention-number", "number");
        var title = new Span(getTranslation("backtest." + name));
        title.addClassName("retention-name");
        var text = new Span(about);
        text.addClassName("quiet");
        var figure = new Div(title, value, text);
        figure.addClassName("retention-figure");
        return figure;
    }
}
