package io.kontor.teams;

import io.kontor.account.Health;
import io.kontor.retention.Retention;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What happened to the accounts that somebody, or a team, has today.
 *
 * @param past how they were on some days, those that were there
 * @param moves since 90 days
 * @param known the sum over accounts of the part that is known of each, from 0 to 1
 * @param renewed renewals of the last twelve months with which the customer stayed
 * @param lost those with which the customer left
 * @param kept value in the last twelve months
 */
record Track(
        Map<LocalDate, Mix> past,
        Moves moves,
        double known,
        long renewed,
        long lost,
        Retention kept) {

    static final Track NONE = new Track(Map.of(), Moves.NONE, 0, 0, 0, Retention.NOTHING);

    Track {
        past = Map.copyOf(past);
    }

    Track plus(Track other) {
        var all = new HashMap<>(past);
        other.past.forEach((day, mix) -> all.merge(day, mix, Mix::plus));
        return new Track(
                all,
                moves.plus(other.moves),
                known + other.known,
                renewed + other.renewed,
                lost + other.lost,
                kept.and(other.kept));
    }

    Mix on(LocalDate day) {
        return past.getOrDefault(day, Mix.NONE);
    }

    /** By how much the healthy part is larger than 90 days ago; 0.03 is three in a hundred. */
    double gain(Mix now, LocalDate today) {
        return now.share(Health.HEALTHY) - on(Days.start(today)).share(Health.HEALTHY);
    }
}
