package io.kontor.retention;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.Formats;
import java.math.BigDecimal;

/** What an executive sees first. */
final class RetentionFigures extends Div {

    private final Formats formats;

    RetentionFigures(Formats formats) {
        this.formats = formats;
        addClassName("retention-figures");
    }

    void show(Retention retention, Return returned) {
        removeAll();
        add(
                figure(
                        "gross",
                        share(retention.gross()),
                        money(retention.kept(), retention.start())),
                figure(
                        "net",
                        share(retention.net()),
                        getTranslation("retention.more", formats.compact(retention.more()))),
                figure(
                        "logos",
                        share(retention.logos()),
                        getTranslation(
                                "retention.customers",
                                formats.count(retention.customers() - retention.gone()),
                                formats.count(retention.customers()))),
                figure(
                        "return",
                        times(returned.onRetention()),
                        returned.keeping() == 0
                                ? getTranslation("retention.noTime")
                                : getTranslation(
                                        "retention.cost",
                                        whole(returned.keeping()),
                                        whole(returned.above()))),
                figure(
                        "keepWin",
                        cents(returned.toKeepOne()) + " / " + cents(returned.toWinOne()),
                        getTranslation(
                                returned.winning() == 0
                                        ? "retention.noWins"
                                        : "retention.keepWin.text")));
    }

    private String money(BigDecimal of, BigDecimal all) {
        return getTranslation("retention.of", formats.compact(of), formats.compact(all));
    }

    private Div figure(String name, String number, String about) {
        var value = new Span(number);
        value.addClassNames("retention-number", "number");
        var title = new Span(getTranslation("retention." + name));
        title.addClassName("retention-name");
        var text = new Span(about);
        text.addClassName("quiet");
        var figure = new Div(title, value, text);
        figure.addClassName("retention-figure");
        return figure;
    }

    private String share(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        return formats.amount(
                                BigDecimal.valueOf(share * 100)
                                        .setScale(1, java.math.RoundingMode.HALF_UP))
                        .replaceFirst("(?<=[.,]\\d)0$", "")
                + " %";
    }

    private String times(double times) {
        return Double.isNaN(times) ? "–" : decimal(times) + " ×";
    }

    private String cents(double cents) {
        return Double.isNaN(cents) ? "–" : decimal(cents);
    }

    private String decimal(double number) {
        return formats.amount(
                BigDecimal.valueOf(number).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    private String whole(double number) {
        return formats.compact(BigDecimal.valueOf(Math.round(number)));
    }
}
