package io.kontor.step;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Viewer;
import io.r2dbc.spi.R2dbcException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Undoes steps: the inverse is a step itself and can be undone in turn. What was changed since, or
 * what the viewer may not change now, stays as it is and is reported.
 */
@Service
public class Undo {

    private final Steps steps;
    private final Inverses inverses;
    private final Shapes shapes;
    private final Write write;
    private final List<Undoable> kinds;

    Undo(Steps steps, Inverses inverses, Shapes shapes, Write write, List<Undoable> kinds) {
        this.steps = steps;
        this.inverses = inverses;
        this.shapes = shapes;
        this.write = write;
        this.kinds = kinds.stream().sorted(Comparator.comparingInt(Undoable::rank)).toList();
    }

    /**
     * Undoes a step of the viewer's own, or of somebody below them.
     *
     * @return what was restored and what was not; or an error {@link NoSuchStep}, {@link
     *     AlreadyUndone} or {@link NothingUndone}, in which case nothing was written
     */
    public Mono<Undone> undo(UUID id, Viewer viewer) {
        return steps.step(id, viewer)
                .flatMap(
                        done ->
                                done.undoneBy() == null
                                        ? undo(done, viewer)
                                        : Mono.error(new AlreadyUndone(id)));
    }

    private Mono<Undone> undo(RecordedStep done, Viewer viewer) {
        var step = Step.of(Step.Kind.UNDO, viewer.person(), done.label()).undoing(done.id());
        return write.large(step, restore(done, step.id(), viewer))
                .onErrorMap(DuplicateKeyException.class, e -> twice(done.id(), e))
                .onErrorMap(Undo::isRule, _ -> new NothingUndone(List.of()));
    }

    private static RuntimeException twice(UUID step, DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("step_undone_once")
                ? new AlreadyUndone(step)
                : e;
    }

    /** The old state would break a rule of the database, as that nobody is their own superior. */
    private static boolean isRule(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                || failure.getCause() instanceof R2dbcException e
                        && String.valueOf(e.getSqlState()).startsWith("KO");
    }

    private Mono<Undone> restore(RecordedStep done, UUID inverse, Viewer viewer) {
        var own = viewer.person().equals(done.actor());
        return Flux.fromIterable(kinds)
                .filterWhen(kind -> inverses.concerns(done.id(), kind.table()))
                .concatMap(
                        kind -> shapes.of(kind.table()).map(s -> new Inverse(kind, s, viewer, own)))
                .collectList()
                .flatMapMany(parts -> restore(parts, done.id(), inverse))
                .reduce(Undone.nothing(inverse), Undone::and)
                .flatMap(undone -> inverses.explained(undone, done.id()))
                .flatMap(
                        undone ->
                                undone.fieldsRestored() > 0
                                        ? Mono.just(undone)
                                        : Mono.error(new NothingUndone(undone.refused())));
    }

    /** Parents come back before their children and leave after them. */
    private Flux<Undone> restore(List<Inverse> parts, UUID step, UUID inverse) {
        return Flux.concat(
                Flux.fromIterable(parts)
                        .concatMap(part -> inverses.lock(part, step))
                        .thenMany(Flux.<Undone>empty()),
                Flux.fromIterable(parts).concatMap(part -> inverses.revive(part, step, inverse)),
                Flux.fromIterable(parts).concatMap(part -> inverses.setBack(part, step, inverse)),
                Flux.fromIterable(parts.reversed())
                        .concatMap(part -> inverses.remove(part, step, inverse)));
    }
}
