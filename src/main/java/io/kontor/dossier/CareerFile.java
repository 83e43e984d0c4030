package io.kontor.dossier;

import io.kontor.career.Ladder;
import io.kontor.career.Ladder.Level;
import io.kontor.career.Readiness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All there is about somebody's career, as its reader may see it. */
public record CareerFile(
        Ladder ladder,
        Standing standing,
        List<Standing> towards,
        List<Entry> entries,
        List<Rating> ratings,
        List<Outcome> outcomes) {

    public List<Entry> of(Section section) {
        return entries.stream().filter(entry -> entry.section() == section).toList();
    }

    public java.util.Optional<Rating> rating(String competency, Rating.Source source) {
        return ratings.stream()
                .filter(r -> r.competency().equals(competency) && r.source() == source)
                .findFirst();
    }

    /** Whether somebody has a qualification that is valid on a day. */
    public boolean holds(String qualification, LocalDate day) {
        return entries.stream().anyMatch(entry -> entry.proves(qualification, day));
    }

    /** Whether a qualification is over soon, or is already, and none like it lasts longer. */
    public boolean isToRenew(Entry entry, LocalDate day) {
        return entry.section() == Section.QUALIFICATIONS
                && entry.isOverBy(day.plusDays(Expiry.DAYS_AHEAD))
                && of(Section.QUALIFICATIONS).stream().noneMatch(entry::isOutlastedBy);
    }

    /**
     * Where somebody is on the ladder and how far towards a next level.
     *
     * @param level null when nobody has said
     * @param target null at the top of the ladder or without a level
     * @param open the gates that do not pass
     */
    public record Standing(
            UUID person,
            String name,
            String title,
            @Nullable Level level,
            @Nullable LocalDate since,
            @Nullable Level target,
            @Nullable Readiness readiness,
            List<Gate> open) {}

    /** What has to be in order beside the ratings. */
    public enum Gate {
        TIME,
        QUALIFICATIONS,
        REVIEW,
        HOLD,
        EVIDENCE,
        POST
    }

    /**
     * How somebody rated a competency of a person; the calibrated rating is the one that counts.
     */
    public record Rating(
            UUID person,
            String competency,
            Source source,
            int rating,
            String reason,
            @Nullable UUID rater,
            LocalDate on) {

        /** Whose judgement it is. */
        public enum Source {
            SELF,
            MANAGER,
            SECOND,
            CALIBRATED
        }
    }

    /** One line of a section, as text: dates are ISO dates, what is missing is null. */
    public record Entry(
            UUID id, UUID person, Section section, Map<String, @Nullable String> values) {

        public String text(String field) {
            var value = values.get(field);
            return value == null ? "" : value;
        }

        private boolean isOverBy(LocalDate day) {
            return !text("expires").isEmpty() && text("expires").compareTo(day.toString()) <= 0;
        }

        private boolean isOutlastedBy(Entry other) {
            return text("name").equalsIgnoreCase(other.text("name"))
                    && !other.isOverBy(LocalDate.parse(text("expires")));
        }

        /** Whether it is this qualification, and valid on a day. */
        boolean proves(String qualification, LocalDate day) {
            return section == Section.QUALIFICATIONS
                    && text("name").equalsIgnoreCase(qualification)
                    && text("issued").compareTo(day.toString()) <= 0
                    && (text("expires").isEmpty()
                            || text("expires").compareTo(day.toString()) >= 0);
        }
    }

    /**
     * What became of an account since the person took it, at least 90 days ago.
     *
     * @param healthThen the score when they took it; null when none was known
     */
    public record Outcome(
            UUID account,
            String name,
            LocalDate since,
            BigDecimal valueThen,
            BigDecimal valueNow,
            String currency,
            @Nullable Double healthThen,
            @Nullable Double healthNow) {}
}
