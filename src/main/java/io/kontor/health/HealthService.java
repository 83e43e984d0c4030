package io.kontor.health;

import io.kontor.account.NoSuchAccount;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.security.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to health: why it is what it is, how it was, and what people say about it. */
@Service
public class HealthService {

    private static final Set<String> CONCERNS_EVERYBODY =
            Set.of("health_run", "health_model", "person");
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Explanations explanations;
    private final Snapshots snapshots;
    private final HealthModels models;
    private final ReadingEntry entry;
    private final Overriding overriding;
    private final ChangeFeed feed;

    HealthService(
            Explanations explanations,
            Snapshots snapshots,
            HealthModels models,
            ReadingEntry entry,
            Overriding overriding,
            ChangeFeed feed) {
        this.explanations = explanations;
        this.snapshots = snapshots;
        this.models = models;
        this.entry = entry;
        this.overriding = overriding;
        this.feed = feed;
    }

    /**
     * Why an account's health is what it is now.
     *
     * @return an error {@link NoSuchAccount} when there is none or the viewer may not know of it
     */
    public Mono<Explanation> explanation(UUID account, Viewer viewer) {
        return explanations
                .of(account, viewer)
                .switchIfEmpty(Mono.error(() -> new NoSuchAccount(account)));
    }

    /** The same, and again after each change that may matter; ends with {@link NoSuchAccount}. */
    public Flux<Explanation> liveExplanation(UUID account, Viewer viewer) {
        var changes =
                feed.live().filter(batch -> batch.stream().anyMatch(c -> touches(c, account)));
        return Flux.merge(changes, Mono.just(List.<Change>of()))
                .onBackpressureLatest()
                .concatMap(_ -> explanation(account, viewer).concatWith(pause()), 1)
                .distinctUntilChanged();
    }

    private static Mono<Explanation> pause() {
        return Mono.delay(PAUSE).then(Mono.empty());
    }

    private static boolean touches(Change change, UUID account) {
        return account.equals(change.account()) || CONCERNS_EVERYBODY.contains(change.entity());
    }

    /**
     * The days on which the health of an account moved, oldest first, beginning with the one in
     * force on the first day; none for those who may know the state only.
     */
    public Flux<HealthDay> history(UUID account, LocalDate from, LocalDate to, Viewer viewer) {
        return explanation(account, viewer)
                .filter(explanation -> explanation.details() != null)
                .flatMapMany(_ -> snapshots.of(account, from, to));
    }

    /** The model in force. */
    public Mono<ModelVersion> model() {
        return models.latest();
    }

    /**
     * Enters what somebody found out, a score and its explanation move in the same step.
     *
     * @return its id; or an error {@link UnfitReading}, {@link NoSuchAccount} or {@link
     *     io.kontor.account.NotAllowed}, in which case nothing was stored
     */
    public Mono<UUID> enter(NewReading reading, Viewer viewer) {
        return entry.enter(reading, viewer);
    }

    /**
     * Puts a judgement in place of the score. Lowering holds at once, raising with the consent of
     * the lead.
     *
     * @return its id; or an error as of {@link #enter}, or {@link UnfitOverride}
     */
    public Mono<UUID> override(NewOverride override, Viewer viewer) {
        return overriding.override(override, viewer);
    }

    /** The lead consents to a raise. */
    public Mono<UUID> consent(UUID override, Viewer viewer) {
        return overriding.consent(override, viewer);
    }

    /** The score itself counts again. */
    public Mono<UUID> endOverride(UUID override, Viewer viewer) {
        return overriding.end(override, viewer);
    }
}
