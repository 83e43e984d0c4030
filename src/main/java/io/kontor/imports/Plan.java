package io.kontor.imports;

import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** What an import would do, being put together row by row. */
final class Plan {

    private final List<RowError> errors = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int cells;
    private Mono<Void> write = Mono.empty();

    void refuse(RowError error) {
        errors.add(error);
    }

    void add() {
        added++;
    }

    void change(int cellsOfRow) {
        if (cellsOfRow == 0) {
            unchanged++;
        } else {
            changed++;
            cells += cellsOfRow;
        }
    }

    Plan by(Mono<Void> write) {
        this.write = write;
        return this;
    }

    Mono<Void> write() {
        return write;
    }

    boolean isEmpty() {
        return added + changed == 0;
    }

    ImportReport report(Kind kind, boolean dryRun, int rows) {
        return new ImportReport(
                kind, dryRun, rows, added, changed, unchanged, errors.size(), cells, null, errors);
    }
}
