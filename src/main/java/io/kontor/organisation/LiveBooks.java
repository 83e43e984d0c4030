package io.kontor.organisation;

import io.kontor.change.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * What everybody's accounts amount to, kept in memory; a change costs a read of what it touches.
 */
final class LiveBooks {

    private final Books books;
    private final Touched touched = new Touched();
    private final AtomicReference<Map<UUID, Figures>> figures = new AtomicReference<>(Map.of());

    LiveBooks(Books books) {
        this.books = books;
    }

    void note(List<Change> batch) {
        touched.note(batch);
    }

    void forget() {
        touched.everything();
    }

    /** The books with all that was noted; to be asked by one at a time. */
    Mono<Map<UUID, Figures>> fresh() {
        return Mono.defer(() -> read(touched.take())).doOnNext(figures::set);
    }

    private Mono<Map<UUID, Figures>> read(Touched.Since since) {
        if (since.all()) {
            return books.all();
        }
        return since.accounts().isEmpty()
                ? Mono.just(figures.get())
                : of(since.accounts(), since.formerOwners());
    }

    private Mono<Map<UUID, Figures>> of(Set<UUID> accounts, Set<UUID> former) {
        return books.owners(accounts)
                .collect(Collectors.toCollection(HashSet::new))
                .doOnNext(owners -> owners.addAll(former))
                .flatMap(owners -> books.of(owners).map(found -> replaced(owners, found)));
    }

    private Map<UUID, Figures> replaced(Collection<UUID> owners, Map<UUID, Figures> found) {
        var next = new HashMap<>(figures.get());
        next.keySet().removeAll(owners);
        next.putAll(found);
        return next;
    }
}
