package io.kontor.calibration;

import io.kontor.career.Ladder;
import io.kontor.career.Readiness;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Rating.Source;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody whose next level this is.
 *
 * @param candidates those with most to talk about first
 * @param distributions how many of each word, by manager and by location; of at least five people
 */
public record Calibration(
        Ladder ladder,
        Ladder.Level level,
        List<Candidate> candidates,
        Map<String, Map<String, Map<Readiness.Word, Long>>> distributions) {

    /** Fewer than so many people are not told as a group. */
    public static final int FEWEST = 5;

    /** Why somebody has to be talked about. */
    public enum Concern {
        /** A critical competency that nobody calibrated. */
        NOT_CALIBRATED,
        NO_MANAGER,
        NO_SECOND,
        /** Self and manager are two steps or more apart. */
        SELF_APART,
        /** What counts is two steps or more from what the manager said. */
        MOVED_FAR,
        /** A critical competency below what is required. */
        CRITICAL_GAP,
        /** A rating that counts is older than a year. */
        OLD
    }

    /** Somebody, with their ratings and what stands out. */
    public record Candidate(
            CareerFile file,
            CareerFile.Standing towards,
            String location,
            String manager,
            List<Concern> concerns) {

        public Readiness.Word word() {
            var readiness = towards.readiness();
            return readiness == null ? Readiness.Word.NOT_ASSESSED : readiness.word();
        }

        /** Before: what the manager said; empty for nothing. */
        public java.util.Optional<Integer> before(String competency) {
            return file.rating(competency, Source.MANAGER).map(CareerFile.Rating::rating);
        }

        /** After: what counts; empty for nothing. */
        public java.util.Optional<Integer> after(String competency) {
            return file.rating(competency, Source.CALIBRATED).map(CareerFile.Rating::rating);
        }
    }

    static Calibration of(Ladder ladder, Ladder.Level level, List<Candidate> candidates) {
        var sorted =
                candidates.stream()
                        .sorted(
                                Comparator.comparingInt((Candidate c) -> -c.concerns().size())
                                        .thenComparing(c -> c.towards().name()))
                        .toList();
        return new Calibration(
                ladder,
                level,
                sorted,
                Map.of(
                        "manager", distribution(sorted, Candidate::manager),
                        "location", distribution(sorted, Candidate::location)));
    }

    private static Map<String, Map<Readiness.Word, Long>> distribution(
            List<Candidate> all, Function<Candidate, String> by) {
        var groups =
                all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        var told = new TreeMap<String, Map<Readiness.Word, Long>>();
        groups.forEach(
                (name, members) -> {
                    if (members.size() >= FEWEST) {
                        told.put(
                                name,
                                members.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        Candidate::word,
                                                        () -> new EnumMap<>(Readiness.Word.class),
                                                        Collectors.counting())));
                    }
                });
        return told;
    }
}
