package io.kontor.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What would happen if a model were in force.
 *
 * @param lookedAt how many accounts were computed so far
 * @param of how many there are
 * @param moves how many go from one state to another, or stay
 * @param accounts some of those that change state, as far as the viewer may know them
 */
record Preview(long lookedAt, long of, Map<Move, Long> moves, List<Moving> accounts) {

    /** From one state to another, as the database names them. */
    record Move(String from, String to) {
        boolean changes() {
            return !from.equals(to);
        }
    }

    /** An account that changes state. */
    record Moving(UUID account, String name, Move move, double score, double scoreThen) {}

    Preview {
        moves = Map.copyOf(moves);
        accounts = List.copyOf(accounts);
    }

    /** How many change state. */
    long changed() {
        return moves.entrySet().stream()
                .filter(e -> e.getKey().changes())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    boolean isWhole() {
        return lookedAt >= of;
    }
}
