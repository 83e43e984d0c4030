package io.kontor.change;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Goes on from a place: what was missed from the table, then live, with no seam. */
record Resume(Changes changes, Flux<List<Change>> live) {

    Flux<Change> from(Position start) {
        return Flux.defer(
                () -> {
                    var listening = Sinks.<Boolean>empty();
                    var upto = new AtomicReference<>(new Snapshot(start.seen()));
                    var missed =
                            listening
                                    .asMono()
                                    .then(changes.now())
                                    .flatMapMany(now -> missed(start, now, upto));
                    return Flux.mergeSequential(missed, behind(upto, listening))
                            .concatMapIterable(Supplier::get);
                });
    }

    private Flux<Supplier<List<Change>>> missed(
            Position start, Snapshot now, AtomicReference<Snapshot> upto) {
        upto.set(now);
        return changes.behind(start, now).map(batch -> batch::changes);
    }

    // Suppliers, because what comes live while the rest is still read can be told apart from it
    // only afterwards. Merged in this order, because only who listens already may ask for the rest.
    private Flux<Supplier<List<Change>>> behind(
            AtomicReference<Snapshot> upto, Sinks.Empty<Boolean> listening) {
        Flux<Supplier<List<Change>>> later = live.map(batch -> () -> unseen(batch, upto.get()));
        return Flux.merge(later, Mono.fromRunnable(listening::tryEmitEmpty));
    }

    // What the other snapshot showed is behind these, too: whoever resumes here gets none twice.
    private static List<Change> unseen(List<Change> batch, Snapshot upto) {
        var rest = batch.stream().filter(change -> !upto.shows(change.tx())).toList();
        return rest.size() == batch.size()
                ? batch
                : rest.stream().map(change -> change.at(change.position().seeing(upto))).toList();
    }
}
