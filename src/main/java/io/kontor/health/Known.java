package io.kontor.health;

/**
 * What is known of one measure.
 *
 * @param score 0 to 100
 * @param ageDays how long ago it was found out; what does not age has any
 */
public record Known(double score, long ageDays) {

    /** The age of what nobody found out but is assumed; it counts where it is bad only. */
    public static final long NEVER = Long.MAX_VALUE;

    public Known {
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("a score is from 0 to 100");
        }
        if (ageDays < 0) {
            throw new IllegalArgumentException("an age is not negative");
        }
    }
}
