package io.kontor.dossier;

import io.kontor.career.Ladder;
import io.kontor.career.Ladder.Level;
import io.kontor.career.Readiness;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.CareerFile.Gate;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the entries and ratings of a person say about a level, on a day.
 *
 * @param since from when they have had their level; null without one
 */
record Assessment(
        Ladder ladder,
        Subjects.Subject subject,
        @Nullable LocalDate since,
        List<Entry> entries,
        List<Rating> ratings,
        Set<String> openings,
        LocalDate day) {

    /** Evidence counts in full for this long. */
    private static final int LIVE_MONTHS = 18;

    /** Of somebody, out of the entries and ratings of many. */
    static Assessment of(
            Subjects.Subject person,
            Map<UUID, LocalDate> since,
            Ladder ladder,
            List<Entry> entries,
            List<Rating> ratings,
            Set<String> openings,
            LocalDate day) {
        return new Assessment(
                ladder,
                person,
                since.get(person.id()),
                entries.stream().filter(e -> e.person().equals(person.id())).toList(),
                ratings.stream().filter(r -> r.person().equals(person.id())).toList(),
                openings,
                day);
    }

    @Nullable Level level() {
        return latest(Section.LEVELS, "since")
                .flatMap(entry -> ladder.level(entry.text("level")))
                .orElse(null);
    }

    private java.util.Optional<Entry> latest(Section section, String date) {
        return entries.stream()
                .filter(e -> e.section() == section && e.text(date).compareTo(day.toString()) <= 0)
                .max(java.util.Comparator.comparing(e -> e.text(date)));
    }

    List<Standing> standings() {
        var now = level();
        return now == null ? List.of() : ladder.after(now).stream().map(this::towards).toList();
    }

    Standing towards(@Nullable Level target) {
        if (target == null) {
            return standing(null, null, List.of());
        }
        var open = gates(target);
        var readiness = Readiness.of(ladder, target, counting(), live(), open.isEmpty(), false);
        var all = new ArrayList<>(open);
        if (readiness.evidence().doubleValue() < 0.8) {
            all.add(Gate.EVIDENCE);
        }
        return standing(target, readiness, all);
    }

    private Standing standing(
            @Nullable Level target, @Nullable Readiness readiness, List<Gate> open) {
        return new Standing(
                subject.id(),
                subject.name(),
                subject.title(),
                level(),
                since,
                target,
                readiness,
                open);
    }

    private Map<String, Integer> counting() {
        return ratings.stream()
                .filter(r -> r.source() == Rating.Source.CALIBRATED)
                .collect(Collectors.toMap(Rating::competency, Rating::rating));
    }

    private Set<String> live() {
        var from = day.minusMonths(LIVE_MONTHS).toString();
        return entries.stream()
                .filter(e -> e.section() == Section.EVIDENCE)
                .filter(e -> e.text("dated").compareTo(from) >= 0)
                .filter(e -> e.text("dated").compareTo(day.toString()) <= 0)
                .map(e -> e.text("competency"))
                .collect(Collectors.toSet());
    }

    private List<Gate> gates(Level target) {
        var open = new ArrayList<Gate>();
        if (since == null || ChronoUnit.MONTHS.between(since, day) < target.minimumMonths()) {
            open.add(Gate.TIME);
        }
        if (!target.qualifications().stream().allMatch(this::holds)) {
            open.add(Gate.QUALIFICATIONS);
        }
        if (latest(Section.REVIEWS, "held")
                .filter(r -> !r.text("outcome").equals("below"))
                .isEmpty()) {
            open.add(Gate.REVIEW);
        }
        if (subject.held()) {
            open.add(Gate.HOLD);
        }
        if (target.needsPost() && !openings.contains(target.key())) {
            open.add(Gate.POST);
        }
        return open;
    }

    private boolean holds(String qualification) {
        return entries.stream().anyMatch(entry -> entry.proves(qualification, day));
    }
}
