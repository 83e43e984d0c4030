package io.kontor.teams;

/**
 * What became of the state of accounts that are there for 90 days.
 *
 * @param up into a better state
 * @param down into a worse one
 * @param same as it was
 * @param found unknown then, known now
 * @param lost known then, unknown now
 */
record Moves(long up, long down, long same, long found, long lost) {

    static final Moves NONE = new Moves(0, 0, 0, 0, 0);

    Moves plus(Moves other) {
        return new Moves(
                up + other.up,
                down + other.down,
                same + other.same,
                found + other.found,
                lost + other.lost);
    }

    /** How many more went up than down, as a part of all; 0 where there are none. */
    double net() {
        long all = up + down + same + found + lost;
        return all == 0 ? 0 : (double) (up - down) / all;
    }
}
