package io.kontor.explanation;

import io.kontor.explanation.ExplanationText.Say;
import io.kontor.health.Explanation.Part;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One measure in words: what was found out, where, when and by whom. */
record PartText(Say say, Formats formats, Team team) {

    String lost(double points) {
        return points < .05 ? "0" : "−" + one(points);
    }

    /** What was found out, where, when, and by whom. */
    String detail(Part part) {
        if (part.on() == null) {
            return say.text("explanation.unknown." + part.measure().key());
        }
        var parts = new ArrayList<String>();
        parts.add(found(part));
        if (!part.source().text().isEmpty()) {
            parts.add(source(part));
        }
        parts.add(say.text("explanation.age", formats.date(part.on()), part.ageDays()));
        if (part.source().who() != null) {
            parts.add(team.now().name(part.source().who()));
        }
        return String.join(" · ", parts);
    }

    private String source(Part part) {
        return switch (part.measure()) {
            case ENGAGEMENT -> say.text("explanation.contact." + part.source().text());
            default -> part.source().text();
        };
    }

    private String found(Part part) {
        var value = part.source().value();
        return switch (part.measure()) {
            case SATISFACTION ->
                    say.text(
                            "explanation.of",
                            one(value),
                            part.source().scale().endsWith("10") ? 10 : 5);
            case RELATIONSHIP -> say.text("explanation.of", one(value), 5);
            case COMMERCIAL -> say.text("explanation.late", one(value));
            case FIT -> say.text("explanation.products", one(value), score(part));
            case CONCERNS -> say.text("explanation.open", one(value));
            case ENGAGEMENT -> score(part);
        };
    }

    private String score(Part part) {
        return part.score() == null ? "–" : say.text("explanation.of", whole(part.score()), 100);
    }

    private String whole(double value) {
        return formats.amount(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
    }

    private String one(@Nullable BigDecimal value) {
        return value == null ? "–" : one(value.doubleValue());
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
