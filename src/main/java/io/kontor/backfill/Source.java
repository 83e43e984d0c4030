package io.kontor.backfill;

import io.kontor.planner.Kind;
import java.util.List;

/** A kind of file, the table it fills, and what its lines mean. */
interface Source {

    Kind kind();

    String table();

    /**
     * The columns by which a row that is there already is known, beside its id; none: by id only.
     */
    List<String> key();

    /**
     * What a line says.
     *
     * @throws io.kontor.planner.Refused where it means nothing
     */
    Row read(Cells cells);

    /** Whether rows of this kind are the ends of renewals, which scores are checked against. */
    default boolean isOutcome() {
        return false;
    }
}
