package io.kontor.health;

import io.kontor.account.Health;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an account's health is what it is.
 *
 * @param state as shown, which an override may have set
 * @param details null for those who may know the state only
 */
public record Explanation(UUID account, Health state, @Nullable Details details) {

    /**
     * The figures; points are of 100.
     *
     * @param score what the measures give
     * @param held the score, or where an event holds it
     * @param shown the same, or what an override says
     * @param computed the state without the override
     * @param trend points more than 30 days ago; null when nothing was known then
     * @param cap the lowest of the events that hold the score
     * @param parts what each measure costs, most first
     */
    public record Details(
            double score,
            double held,
            double shown,
            Health computed,
            double coverage,
            double low,
            double high,
            @Nullable Double trend,
            @Nullable Hold cap,
            List<Part> parts,
            @Nullable Override override,
            int model,
            LocalDate computedOn) {

        private static final int DISAGREEMENT = 30;

        public Details {
            parts =
                    parts.stream()
                            .sorted(Comparator.comparingDouble(Part::lost).reversed())
                            .toList();
        }

        /** The known reading that is oldest, of those that age. */
        public Optional<Part> oldest() {
            return parts.stream()
                    .filter(part -> part.ages() && part.on() != null)
                    .max(Comparator.comparingLong(Part::ageDays));
        }

        /** What costs most; where an event holds the score down, that comes first. */
        public Optional<Part> dearest() {
            return parts.stream().filter(part -> part.lost() > 0).findFirst();
        }

        /** Whether the manager's judgement and everything else say different things. */
        public boolean disagrees() {
            double weights = parts.stream().mapToDouble(Part::weight).sum();
            return parts.stream()
                    .filter(part -> part.measure() == Measure.RELATIONSHIP && part.on() != null)
                    .anyMatch(
                            part ->
                                    Math.abs(rating(part) - without(part, weights))
                                            >= DISAGREEMENT);
        }

        private static double rating(Part part) {
            return part.score() == null ? 0 : part.score();
        }

        private double without(Part part, double weights) {
            double others = weights - part.weight();
            double lost = 100 - score - part.lost();
            return others == 0 ? rating(part) : 100 - lost * weights / others;
        }
    }

    /** An event and where it holds the score. */
    public record Hold(Cap cap, double at) {}

    /**
     * One measure.
     *
     * @param score null when nothing is known
     * @param trust 0 to 1
     * @param lost points it costs
     * @param on the day of the reading; null when there is none
     * @param ages whether its reading is trusted less with time
     */
    public record Part(
            Measure measure,
            double weight,
            @Nullable Double score,
            double trust,
            double lost,
            @Nullable LocalDate on,
            long ageDays,
            boolean ages,
            Source source) {}

    /**
     * Where a reading comes from.
     *
     * @param text in the words of whoever entered it, or a kind of interaction
     * @param value an answer on its scale, days late, or how many products or concerns
     */
    public record Source(
            String text, @Nullable UUID who, @Nullable BigDecimal value, String scale) {}

    /**
     * Somebody's judgement in place of the score.
     *
     * @param waits whether it still needs the lead's consent and does not count yet
     * @param toReview whether the score moved by 10 or more since, or the owner is another
     */
    public record Override(
            UUID id,
            double value,
            String reason,
            UUID madeBy,
            LocalDate madeOn,
            LocalDate endsOn,
            boolean waits,
            boolean toReview) {}
}
