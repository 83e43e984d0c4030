package io.kontor.roster;

import static java.util.stream.Collectors.groupingBy;

import io.kontor.planner.Piece;
import io.kontor.planner.Pieces;
import io.kontor.planner.Pieces.Changed;
import io.kontor.planner.Pieces.Guard;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** Writes what differs: positions before what refers to them. */
record Writing(Working working, Pieces pieces) {

    private static final List<String> ORDER =
            List.of(Part.Post.TABLE, Part.Report.TABLE, Part.Tenure.TABLE);

    Flux<Integer> as(Viewer viewer) {
        var added = differing().filter(p -> working.isNew(p.id())).map(Part::piece).toList();
        var changed = new ArrayList<Changed>();
        differing()
                .filter(p -> !working.isNew(p.id()))
                .forEach(
                        p ->
                                changed.add(
                                        new Changed(
                                                Objects.requireNonNull(working.base().part(p.id()))
                                                        .piece(),
                                                p.piece())));
        var guard = Guard.none(viewer);
        var addedByTable = added.stream().collect(groupingBy(Piece::table));
        var changedByTable = changed.stream().collect(groupingBy(c -> c.now().table()));
        return Flux.fromIterable(ORDER)
                .concatMap(
                        table ->
                                pieces.add(addedByTable.getOrDefault(table, List.of()), guard)
                                        .concatWith(
                                                pieces.change(
                                                        changedByTable.getOrDefault(
                                                                table, List.of()),
                                                        guard)));
    }

    private Stream<Part> differing() {
        return working.wanted().parts().filter(part -> working.differs(part.id()));
    }
}
