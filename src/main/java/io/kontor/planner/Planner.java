package io.kontor.planner;

import io.kontor.security.Viewer;
import java.util.List;
import reactor.core.publisher.Mono;

/** Compares the rows of a kind of file with what is there. */
public interface Planner {

    /** Rows that are written in one statement. */
    int TOGETHER = 2_000;

    Kind kind();

    /**
     * Says what the rows would do; nothing is written.
     *
     * @param progress is told of every row, and can end it
     */
    Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress);
}
