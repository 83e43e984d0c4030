package io.kontor.planner;

import java.util.List;

/**
 * What an import does beyond the rows of its file.
 *
 * @param what {@code HANDED_OVER} accounts to the person who won most there, {@code LEADS} who come
 *     in because the file names them, {@code YOURS} new accounts that belong to who imports them
 * @param examples the first few, by name
 */
public record Consequence(String what, long count, List<String> examples) {

    private static final int EXAMPLES = 5;

    public Consequence {
        examples = List.copyOf(examples);
    }

    static Consequence of(String what, List<String> names) {
        return new Consequence(
                what, names.size(), names.subList(0, Math.min(EXAMPLES, names.size())));
    }
}
