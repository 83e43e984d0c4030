package io.kontor.dossier;

import io.kontor.career.Ladder;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.FileFailure.UnfitEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Whether values are such as their fields can have. */
final class Fitness {

    private static final int LONGEST = 500;

    private Fitness() {}

    static void check(Entry entry, Ladder ladder) {
        for (var key : entry.values().keySet()) {
            if (entry.section().field(key).isEmpty()) {
                throw new UnfitEntry("no field " + key);
            }
        }
        entry.section().fields().forEach(f -> check(f, entry.values().get(f.key()), ladder));
    }

    static void check(Section.Field field, @Nullable String value, Ladder ladder) {
        if (value == null || value.isBlank()) {
            if (field.required()) {
                throw new UnfitEntry(field.key() + " is needed");
            }
        } else if (!fits(field, value, ladder)) {
            throw new UnfitEntry(field.key() + " does not fit");
        }
    }

    private static boolean fits(Section.Field field, String value, Ladder ladder) {
        return switch (field.kind()) {
            case TEXT -> value.length() <= LONGEST;
            case DATE -> isDate(value);
            case CHOICE -> field.choices().contains(value);
            case COMPETENCY -> ladder.competencies().stream().anyMatch(c -> c.key().equals(value));
            case LEVEL -> ladder.level(value).isPresent();
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
