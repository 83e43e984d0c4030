package io.kontor.explanation;

import io.kontor.account.Health;
import io.kontor.health.Explanation;
import io.kontor.health.Explanation.Details;
import io.kontor.health.Explanation.Part;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An explanation in words. */
record ExplanationText(Say say, Formats formats, Team team) {

    private static final int ARROW = 5;

    /** A text of the bundles. */
    interface Say {
        String text(String key, Object... values);
    }

    /** As {@code 86 Healthy ▲}. */
    String headline(Explanation explanation) {
        var code = explanation.state().name().toLowerCase(Locale.ROOT);
        var state = say.text("account.health." + code);
        var details = explanation.details();
        if (details == null) {
            return state;
        }
        var score = explanation.state() == Health.UNKNOWN ? "–" : whole(details.shown());
        return score + " " + state + arrow(details.trend());
    }

    private static String arrow(@Nullable Double trend) {
        if (trend == null || Math.abs(trend) < ARROW) {
            return "";
        }
        return trend > 0 ? " ▲" : " ▼";
    }

    Optional<String> range(Explanation explanation) {
        return Optional.ofNullable(explanation.details())
                .map(
                        d ->
                                say.text(
                                        "explanation.range",
                                        Math.round(d.coverage() * 100),
                                        Math.round(d.low()),
                                        Math.round(d.high())));
    }

    /** As {@code held at 49: critical concern overdue; otherwise 79}. */
    Optional<String> hold(Details details) {
        return Optional.ofNullable(details.cap())
                .map(
                        cap ->
                                say.text(
                                        "explanation.held",
                                        whole(cap.at()),
                                        say.text("explanation.cap." + cap.cap().key()),
                                        whole(details.score())));
    }

    Optional<String> override(Details details) {
        var override = details.override();
        if (override == null) {
            return Optional.empty();
        }
        var told =
                say.text(
                        override.waits() ? "explanation.waits" : "explanation.override",
                        whole(override.value()),
                        whole(details.held()),
                        override.reason(),
                        team.now().name(override.madeBy()),
                        formats.date(override.endsOn()));
        return Optional.of(
                override.toReview() ? told + " " + say.text("explanation.review") : told);
    }

    Optional<String> dearest(Details details) {
        var cap = details.cap();
        if (cap != null && details.held() < details.score()) {
            return Optional.of(
                    say.text(
                            "explanation.lift",
                            say.text("explanation.cap." + cap.cap().key()),
                            one(details.score() - details.held())));
        }
        return details.dearest()
                .map(
                        part ->
                                say.text(
                                        "explanation.most",
                                        say.text("explanation.measure." + part.measure().key()),
                                        one(part.lost())));
    }

    String oldest(Part part) {
        return say.text(
                "explanation.oldest",
                say.text("explanation.measure." + part.measure().key()),
                part.ageDays());
    }

    private String whole(double value) {
        return formats.amount(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
    }

    private static String plain(double value, Locale locale) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(locale, "%.1f", value);
    }

    private String one(double value) {
        return plain(Math.rint(value * 10) / 10, formats.locale());
    }
}
