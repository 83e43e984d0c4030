package io.kontor.workload;

import io.kontor.account.NotAllowed;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.record.UnfitField;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What accounts are taken to ask for and people to give; everybody may know it. */
@Service
class NormsService {

    private final Norms norms;
    private final ChangeFeed feed;
    private final Write write;

    NormsService(Norms norms, ChangeFeed feed, Write write) {
        this.norms = norms;
        this.feed = feed;
        this.write = write;
    }

    /** Every norm by its key. */
    public Mono<Map<String, BigDecimal>> norms() {
        return norms.all().collectMap(Norm::key, Norm::value, TreeMap::new);
    }

    /** Every norm as of now and after each change of one. */
    public Flux<Map<String, BigDecimal>> live() {
        return feed.live()
                .filter(NormsService::matters)
                .map(_ -> true)
                .onBackpressureLatest()
                .startWith(true)
                .concatMap(_ -> norms());
    }

    private static boolean matters(List<Change> batch) {
        return batch.stream().anyMatch(change -> change.entity().startsWith("workload_"));
    }

    static boolean maySet(Viewer viewer) {
        return Access.may(viewer.role(), Deed.SET_NORMS);
    }

    /**
     * Changes a norm that still has the value seen; a step that can be undone.
     *
     * @return an error {@link NormChanged}, {@link NotAllowed} or {@link UnfitField}
     */
    public Mono<Void> set(String key, BigDecimal seen, BigDecimal value, Viewer viewer) {
        if (!maySet(viewer)) {
            return Mono.error(new NotAllowed(Deed.SET_NORMS));
        }
        if (!Norms.isKnown(key)) {
            return Mono.error(new UnfitField(key, UnfitField.Why.NO_SUCH_FIELD, "" + value));
        }
        var work =
                norms.set(key, seen, value)
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(() -> new NormChanged(key)));
        return write.step(Step.of(Step.Kind.EDIT, viewer.person(), "workload norm"), work.then())
                .onErrorMap(
                        DataIntegrityViolationException.class,
                        _ -> new UnfitField(key, UnfitField.Why.OUT_OF_RANGE, "" + value));
    }
}
