package io.kontor.personnel;

import io.kontor.career.Ladder;
import io.kontor.planner.Kind;
import io.kontor.planner.Meaning;
import java.util.List;

/** A kind of file, the table it fills, and what its rows say of somebody. */
interface Form {

    Kind kind();

    String table();

    /** The columns by which a row that is there is known. */
    List<String> key();

    /** All columns of a row, beside the id. */
    List<String> columns();

    /**
     * Says it.
     *
     * @throws io.kontor.planner.Refused where the row means nothing
     */
    Entry read(Meaning row, Entry entry, Ladder ladder);

    /**
     * The column whose later day stands against an earlier one; empty where each day is its own.
     */
    default String latestBy() {
        return "";
    }
}
