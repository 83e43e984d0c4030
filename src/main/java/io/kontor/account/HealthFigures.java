package io.kontor.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a state of health; not for everybody who may know the state.
 *
 * @param shown 0 to 100; where an event or somebody's judgement holds the score, that
 * @param coverage how much is known, 0 to 1
 * @param low what it could be at least
 * @param high what it could be at most
 * @param trend points more than 30 days ago; null when nothing was known then
 * @param overridden whether somebody's judgement is shown in place of the score
 * @param weeks the last score of each week of a quarter in which it moved, oldest first
 */
public record HealthFigures(
        double shown,
        double coverage,
        double low,
        double high,
        @Nullable Double trend,
        boolean overridden,
        List<Integer> weeks) {

    public HealthFigures {
        weeks = List.copyOf(weeks);
    }

    /** From how many points on a trend is one. */
    private static final int MARKED = 5;

    /** 1 up, -1 down, 0 neither. */
    public int direction() {
        return trend == null || Math.abs(trend) < MARKED ? 0 : trend > 0 ? 1 : -1;
    }
}
