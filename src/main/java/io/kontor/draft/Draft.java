package io.kontor.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation that nobody has felt yet.
 *
 * @param version counts the changes; whoever approves names the one they saw
 * @param takesEffect the day on which it is applied; null while nobody has approved it
 * @param step what applied it; null before
 * @param isUndone whether that step was undone
 * @param trouble why it did not take effect, or what of it did not; may be empty
 */
public record Draft(
        UUID id,
        String name,
        UUID author,
        State state,
        int version,
        @Nullable LocalDate takesEffect,
        @Nullable UUID approver,
        @Nullable UUID step,
        boolean isUndone,
        String trouble,
        List<Move> moves,
        List<UUID> readers,
        List<Comment> comments) {

    /** Where it stands. */
    public enum State {
        OPEN,
        SCHEDULED,
        APPLIED,
        DISCARDED
    }

    public Draft {
        moves = List.copyOf(moves);
        readers = List.copyOf(readers);
        comments = List.copyOf(comments);
    }

    /** The day for which it is drawn: its own, or today. */
    LocalDate day(LocalDate today) {
        return takesEffect != null && takesEffect.isAfter(today) ? takesEffect : today;
    }

    /**
     * Parts of a book go once: a part of what went already, or goes as a whole, cannot go again.
     */
    boolean movesAlready(Move move) {
        return moves.stream()
                .filter(m -> m.kind() == Move.Kind.BOOK && move.kind() == Move.Kind.BOOK)
                .filter(m -> !(m.accounts().isEmpty() && move.accounts().isEmpty()))
                .anyMatch(
                        m ->
                                m.subject().equals(move.subject())
                                                && (m.accounts().isEmpty()
                                                        || move.accounts().isEmpty())
                                        || m.accounts().stream().anyMatch(move.accounts()::contains)
                                        || m.target().equals(move.subject()));
    }

    Draft approved(LocalDate on, UUID by) {
        return standing(State.SCHEDULED, on, by, null, "");
    }

    Draft reopened(String why) {
        return standing(State.OPEN, null, null, null, why);
    }

    /**
     * @param stayed how many accounts did not go along
     * @param on the day from which it holds: later than wanted where nothing ran that day
     */
    Draft applied(UUID by, long stayed, LocalDate on) {
        return standing(State.APPLIED, on, approver, by, stayed == 0 ? "" : "STAYED " + stayed);
    }

    Draft discarded() {
        return standing(State.DISCARDED, takesEffect, approver, step, trouble);
    }

    private Draft standing(
            State next,
            @Nullable LocalDate on,
            @Nullable UUID by,
            @Nullable UUID done,
            String why) {
        return new Draft(
                id, name, author, next, version, on, by, done, isUndone, why, moves, readers,
                comments);
    }

    Draft with(List<Move> all, List<UUID> whoReads, List<Comment> said) {
        return new Draft(
                id,
                name,
                author,
                state,
                version,
                takesEffect,
                approver,
                step,
                isUndone,
                trouble,
                all,
                whoReads,
                said);
    }
}
