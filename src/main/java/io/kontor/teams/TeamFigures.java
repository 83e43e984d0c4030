package io.kontor.teams;

import io.kontor.organisation.Figures;
import io.kontor.organisation.Seat;
import java.util.UUID;

/**
 * A position with all below it, as it stands today and how it came there.
 *
 * @param depth how far below the first of a comparison it is
 */
record TeamFigures(Seat seat, int depth, Figures figures, Track track) {

    UUID id() {
        return seat.id();
    }

    Mix mix() {
        return Mix.of(figures);
    }

    /** The part of what would be measured that is known, from 0 to 1; NaN without accounts. */
    double known() {
        return figures.accounts() == 0 ? Double.NaN : track.known() / figures.accounts();
    }

    /** The filter of accounts that gives exactly those counted. */
    String accounts() {
        return "accounts?owner=below:" + id();
    }
}
