package io.kontor.dossier;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A qualification that has to be renewed.
 *
 * @param name whose it is
 * @param expires the last day on which it is valid
 */
public record Expiry(UUID person, String name, String qualification, LocalDate expires) {

    /** So long beforehand it is time to renew one. */
    static final int DAYS_AHEAD = 60;

    public boolean isOver(LocalDate day) {
        return expires.isBefore(day);
    }
}
