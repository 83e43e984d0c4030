package io.kontor.career;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Levels and competencies as they hold from one version to the next.
 *
 * @param number counts the versions; a change is always a new one
 */
public record Ladder(int number, List<Competency> competencies, List<Level> levels) {

    public Ladder {
        competencies = List.copyOf(competencies);
        levels = List.copyOf(levels);
        var known = competencies.stream().map(Competency::key).collect(Collectors.toSet());
        if (known.size() != competencies.size()
                || levels.stream().map(Level::key).distinct().count() != levels.size()) {
            throw new UnfitLadder("keys of levels and competencies are unique");
        }
        if (levels.stream().anyMatch(l -> !l.required().keySet().equals(known))) {
            throw new UnfitLadder("every level asks something of every competency");
        }
    }

    public Optional<Level> level(String key) {
        return levels.stream().filter(level -> level.key().equals(key)).findFirst();
    }

    /** Where somebody at this level can go next: one step up, on either side of the fork. */
    public List<Level> after(Level level) {
        return levels.stream()
                .filter(next -> next.order() == level.order() + 1)
                .filter(next -> level.order() < 4 || next.track() == level.track())
                .toList();
    }

    BigDecimal weight() {
        return competencies.stream()
                .map(Competency::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A step of the ladder.
     *
     * @param shows what somebody at this level shows, in a sentence
     * @param minimumMonths in the level before, softly; 0 for none
     * @param qualifications which are valid on the day it takes effect
     * @param required the rating that is asked for each competency
     */
    public record Level(
            String key,
            int order,
            Track track,
            Phrase title,
            Phrase scope,
            Phrase shows,
            int minimumMonths,
            List<String> qualifications,
            Map<String, Integer> required) {

        /** The level from which a post or a budget has to exist. */
        private static final int LEAD = 4;

        /** Which way the ladder forks. */
        public enum Track {
            BOTH,
            MANAGEMENT,
            EXPERT
        }

        public Level {
            if (minimumMonths < 0 || required.values().stream().anyMatch(r -> r < 0 || r > 4)) {
                throw new UnfitLadder("months are not negative and ratings are 0 to 4");
            }
            qualifications = List.copyOf(qualifications);
            required = Map.copyOf(required);
        }

        public int required(Competency competency) {
            return required.getOrDefault(competency.key(), 0);
        }

        public boolean needsPost() {
            return order >= LEAD;
        }
    }

    /**
     * Something people get better at, rated 0 to 4.
     *
     * @param criticalFrom the order of the first level at which a gap holds somebody back; null for
     *     never
     * @param anchors what a rating of 0, 1, 2, 3 and 4 looks like
     */
    public record Competency(
            String key,
            BigDecimal weight,
            @Nullable Integer criticalFrom,
            Phrase name,
            List<Phrase> anchors) {

        /** The highest rating: teaches others. */
        public static final int HIGHEST = 4;

        public Competency {
            if (weight.signum() <= 0 || anchors.size() != HIGHEST + 1) {
                throw new UnfitLadder("a competency has a weight above 0 and an anchor for 0 to 4");
            }
            anchors = List.copyOf(anchors);
        }

        boolean isCriticalAt(Level level) {
            return criticalFrom != null && level.order() >= criticalFrom;
        }
    }

    /** A sentence of the ladder in English and bokmål. */
    public record Phrase(String en, String nb) {

        public Phrase {
            if (en == null || en.isBlank() || nb == null || nb.isBlank()) {
                throw new UnfitLadder("every text is needed in English and bokmål");
            }
        }

        public String in(Locale locale) {
            return List.of("nb", "nn", "no").contains(locale.getLanguage()) ? nb : en;
        }
    }
}
