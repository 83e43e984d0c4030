package io.kontor.imports;

import io.kontor.security.Viewer;
import java.util.List;
import reactor.core.publisher.Mono;

/** Compares the rows of a kind of file with what is there. */
interface Planner {

    Kind kind();

    Mono<Plan> plan(List<Line> lines, Viewer viewer);
}
