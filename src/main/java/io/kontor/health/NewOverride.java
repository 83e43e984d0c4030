package io.kontor.health;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's judgement in place of the score.
 *
 * @param value 0 to 100
 * @param reason why; required
 * @param endsOn the last day, at most 90 days from today; 30 are usual
 */
public record NewOverride(UUID account, double value, String reason, LocalDate endsOn) {

    public NewOverride {
        reason = reason.strip();
    }

    /** How long an override holds unless somebody says otherwise. */
    public static final int USUAL_DAYS = 30;

    static final int MOST_DAYS = 90;
}
