package io.kontor.promotion;

import io.kontor.promotion.Proposal.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the person it is about may read it once told: nothing of who proposed it and why.
 *
 * @param level where it led
 * @param since from when it holds
 * @param pay what the person is paid from then on; null where pay was not part of it
 * @param reason in the words of whoever told them; may be empty
 * @param toldBy the name
 * @param takenBack whether they were told of a later decision that took it back
 */
public record Decision(
        UUID id,
        Kind kind,
        @Nullable String fromLevel,
        String level,
        String title,
        LocalDate since,
        @Nullable Offer pay,
        String reason,
        Instant toldAt,
        String toldBy,
        boolean takenBack) {

    /**
     * What tells whether there is anything new to read, without a look at pay.
     *
     * @param takenBack whether they were told that it was taken back
     */
    public record Mark(UUID id, Instant toldAt, boolean takenBack) {}

    public Mark mark() {
        return new Mark(id, toldAt, takenBack);
    }

    /** What is said of it: its kind, of pay only or not, with or without pay that it gives back. */
    public String said() {
        return kind.said(isOfPayOnly(), pay);
    }

    /** Whether level, title and position stay. */
    public boolean isOfPayOnly() {
        return level.equals(fromLevel);
    }
}
