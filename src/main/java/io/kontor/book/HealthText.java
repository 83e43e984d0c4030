package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.Health;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Health in a cell. */
final class HealthText {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 16;
    private static final int POINTS = 100;

    private HealthText() {}

    /** As {@code 86 Healthy ▲}; nobody who may know the state only is told a number. */
    static String of(Account account, String state, Formats formats) {
        var figures = account.figures();
        if (figures == null) {
            return state;
        }
        var score =
                account.health() == Health.UNKNOWN
                        ? "–"
                        : formats.amount(
                                BigDecimal.valueOf(figures.shown())
                                        .setScale(0, RoundingMode.HALF_UP));
        var mark = figures.overridden() ? "*" : "";
        var trend = figures.direction() == 0 ? "" : figures.direction() > 0 ? " ▲" : " ▼";
        return score + mark + " " + state + trend;
    }

    /** The points of a small line through the weeks of a quarter. */
    static String line(Account account) {
        var figures = account.figures();
        if (figures == null || figures.weeks().size() < 2) {
            return "";
        }
        var weeks = figures.weeks();
        var line = new StringBuilder();
        for (int i = 0; i < weeks.size(); i++) {
            int x = 1 + (WIDTH - 2) * i / (weeks.size() - 1);
            int y = HEIGHT - 1 - (HEIGHT - 2) * weeks.get(i) / POINTS;
            line.append(x).append(',').append(y).append(' ');
        }
        return line.toString();
    }
}
