package io.kontor.teams;

import java.util.List;

/**
 * What of a team deserves a look.
 *
 * @param worst the lowest scores
 * @param risen the scores that rose most in 30 days
 * @param fallen those that fell most
 * @param renewing the next renewals within 90 days
 * @param late concerns past their day, the oldest first
 */
record Details(
        List<Noted> worst,
        List<Noted> risen,
        List<Noted> fallen,
        List<Noted> renewing,
        List<Late> late) {}
