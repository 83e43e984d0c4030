package io.kontor.retention;

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
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to retention: always over the accounts within the viewer's reach. */
@Service
class RetentionService {

    private static final Set<String> TABLES = Set.of("renewal", "account", "assumption");

    private final Retentions retentions;
    private final Assumptions assumptions;
    private final ChangeFeed feed;
    private final Write write;

    RetentionService(Retentions retentions, Assumptions assumptions, ChangeFeed feed, Write write) {
        this.retentions = retentions;
        this.assumptions = assumptions;
        this.feed = feed;
        this.write = write;
    }

    /** Every account that was a customer when the period began: the gravest first. */
    public Mono<List<Kept>> kept(Period period, Viewer viewer) {
        return retentions.kept(period, viewer).collectList();
    }

    /** What keeping cost and returned in the period. */
    public Mono<Return> returned(Period period, Viewer viewer) {
        return Mono.zip(
                        kept(period, viewer).map(Retention::of),
                        retentions.work(period, viewer),
                        assumed())
                .map(all -> Return.of(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Map<String, Double>> assumed() {
        return assumptions.all().collectMap(Assumption::key, a -> a.value().doubleValue());
    }

    public Flux<Assumption> assumptions() {
        return assumptions.all();
    }

    /** Whether the viewer may change what is assumed. */
    public static boolean mayAssume(Viewer viewer) {
        return Access.may(viewer.role(), Deed.REASSIGN);
    }

    /**
     * Changes an assumption that still has the value seen.
     *
     * @return an error {@link AssumedOtherwise}, {@link NotAllowed} or {@link UnfitField}
     */
    public Mono<Void> assume(String key, BigDecimal seen, BigDecimal value, Viewer viewer) {
        if (!mayAssume(viewer)) {
            return Mono.error(new NotAllowed(Deed.REASSIGN));
        }
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "assumption");
        var work =
                assumptions
                        .set(key, seen, value)
                        .flatMap(
                                done ->
                                        done
                                                ? Mono.<Void>empty()
                                                : Mono.error(new AssumedOtherwise(key)));
        return write.step(step, work)
                .onErrorMap(
                        DataIntegrityViolationException.class,
                        _ -> new UnfitField(key, UnfitField.Why.OUT_OF_RANGE, "" + value));
    }

    /** Something after each change that may matter. */
    public Flux<Boolean> live() {
        return feed.live().filter(RetentionService::matters).map(_ -> true);
    }

    private static boolean matters(List<Change> batch) {
        return batch.stream().anyMatch(change -> TABLES.contains(change.entity()));
    }
}
