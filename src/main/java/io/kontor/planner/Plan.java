package io.kontor.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
    private @Nullable UnaryOperator<Mono<Void>> door;
    private Function<Throwable, List<RowError>> wall = _ -> List.of();

    /** Leaves a row out. */
    public void refuse(RowError error) {
        errors.add(error);
    }

    /** Takes a row in, and says what is odd about it. */
    public void warn(RowError warning) {
        warnings.add(warning);
    }

    /** Says what happens beyond the rows. */
    public void also(String what, List<String> names) {
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

    /** Where it goes in apart from everything else: without a step, so that nothing tells of it. */
    public Plan through(UnaryOperator<Mono<Void>> vault) {
        this.door = vault;
        return this;
    }

    /** The way in apart; empty where it is an ordinary step. */
    public Optional<UnaryOperator<Mono<Void>>> door() {
        return Optional.ofNullable(door);
    }

    /** What a refusal by the database means for the rows, all of which stay out then. */
    public Plan orElse(Function<Throwable, List<RowError>> refusal) {
        this.wall = refusal;
        return this;
    }

    /** The errors that a refusal by the database means; none where it means nothing to the rows. */
    public List<RowError> refusedBy(Throwable failure) {
        return wall.apply(failure);
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
