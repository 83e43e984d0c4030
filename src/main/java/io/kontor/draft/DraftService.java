package io.kontor.draft;

import io.kontor.change.ChangeFeed;
import io.kontor.draft.DraftFailure.NoSuchDraft;
import io.kontor.draft.DraftFailure.Unfit;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to drafts: what their author and their readers see. */
@Service
public class DraftService {

    private final Drafts drafts;
    private final DraftParts parts;
    private final Weighing weighing;
    private final ChangeFeed feed;

    DraftService(Drafts drafts, DraftParts parts, Weighing weighing, ChangeFeed feed) {
        this.drafts = drafts;
        this.parts = parts;
        this.weighing = weighing;
        this.feed = feed;
    }

    /** Those the viewer began or was shown, the latest first; without what belongs to them. */
    public Flux<Draft> all(Viewer viewer) {
        return DraftRights.mayDraft(viewer) ? drafts.all(viewer.person()) : Flux.empty();
    }

    /** One with all there is to it; or an error {@link NoSuchDraft}. */
    public Mono<Draft> one(UUID id, Viewer viewer) {
        return (DraftRights.mayDraft(viewer)
                        ? drafts.byId(id, viewer.person())
                        : Mono.<Draft>empty())
                .switchIfEmpty(Mono.error(NoSuchDraft::new))
                .flatMap(parts::fill);
    }

    /** What it would do; or an error {@link NoSuchDraft} or {@link Unfit}. */
    public Mono<Impact> impact(UUID id, Viewer viewer) {
        return one(id, viewer).flatMap(draft -> weighing.impact(draft, viewer));
    }

    /**
     * A draft and what it would do.
     *
     * @param broken why its moves cannot be made any more; the impact is then that of none
     */
    public record Seen(Draft draft, Impact impact, Unfit.@Nullable Why broken) {}

    /** One to look at; or an error {@link NoSuchDraft}. */
    public Mono<Seen> seen(UUID id, Viewer viewer) {
        return one(id, viewer).flatMap(draft -> seen(draft, viewer));
    }

    private Mono<Seen> seen(Draft draft, Viewer viewer) {
        return weighing.impact(draft, viewer)
                .map(impact -> new Seen(draft, impact, null))
                .onErrorResume(Unfit.class, unfit -> broken(draft, unfit.why(), viewer));
    }

    private Mono<Seen> broken(Draft draft, Unfit.Why why, Viewer viewer) {
        return weighing.impact(draft.with(List.of(), List.of(), List.of()), viewer)
                .map(none -> new Seen(draft, none, why));
    }

    /** Tells that a draft moved, or what it is drawn on: whoever shows one reads it afresh. */
    public Flux<Integer> live() {
        var moved =
                feed.live()
                        .filter(
                                batch ->
                                        batch.stream()
                                                .anyMatch(c -> c.entity().startsWith("draft")))
                        .map(List::size);
        return Flux.merge(moved, weighing.live());
    }
}
