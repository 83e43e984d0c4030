package io.kontor.planner;

import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;

/** What an import would do, being put together row by row. */
public final class Plan {

    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> warnings = new ArrayList<>();
    private final List<Consequence> consequences = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int cells;
    private Flux<Integer> writes = Flux.empty();

    /** Leaves a row out. */
    public void refuse(RowError error) {
        errors.add(error);
    }

    void warn(RowError warning) {
        warnings.add(warning);
    }

    void also(String what, List<String> names) {
        if (!names.isEmpty()) {
            consequences.add(Consequence.of(what, names));
        }
    }

    /** One more row is new. */
    public void add() {
        added++;
    }

    /** One more row was there already; so many of its cells differ. */
    public void change(int cellsOfRow) {
        if (cellsOfRow == 0) {
            unchanged++;
        } else {
            changed++;
            cells += cellsOfRow;
        }
    }

    /** Writing it is this, some rows at a time; each piece says how many. */
    public Plan by(Flux<Integer> pieces) {
        this.writes = pieces;
        return this;
    }

    /** Writes it, some rows at a time; belongs inside one {@link io.kontor.change.Write} step. */
    public Flux<Integer> writes() {
        return writes;
    }

    public boolean isEmpty() {
        return added + changed == 0;
    }

    public int added() {
        return added;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    /** Cells changed in rows that were there before. */
    public int cells() {
        return cells;
    }

    /** Rows that are left out, one error each. */
    public List<RowError> errors() {
        return errors;
    }

    /** Rows that come in although something in them is likely a slip. */
    public List<RowError> warnings() {
        return warnings;
    }

    /** What happens beyond the rows. */
    public List<Consequence> consequences() {
        return consequences;
    }
}
