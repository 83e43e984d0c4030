package io.kontor.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of somebody. It never leaves the module.
 *
 * @param promoted whether they rose within the window
 * @param place in the band, 0 to 1; null where no pay or no band is known
 */
record Career(
        UUID person,
        String level,
        String location,
        String team,
        LocalDate since,
        boolean promoted,
        @Nullable BigDecimal place) {

    Career at(@Nullable BigDecimal place) {
        return new Career(person, level, location, team, since, promoted, place);
    }
}
