package io.kontor.model;

import io.kontor.account.NotAllowed;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.health.HealthModel;
import io.kontor.model.UnfitModel.Fault;
import io.kontor.model.UnfitModel.Why;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to the model of health: reading it, trying another, and making a new version. */
@Service
class ModelService {

    private static final int LONGEST_REASON = 1000;
    private static final Set<String> MATTERS = Set.of("health_model", "health_run");

    private final ModelVersions versions;
    private final Previews previews;
    private final ChangeFeed feed;
    private final Write write;

    ModelService(ModelVersions versions, Previews previews, ChangeFeed feed, Write write) {
        this.versions = versions;
        this.previews = previews;
        this.feed = feed;
        this.write = write;
    }

    static boolean mayRead(Viewer viewer) {
        return Access.may(viewer.role(), Deed.READ_MODEL);
    }

    static boolean mayTry(Viewer viewer) {
        return Access.may(viewer.role(), Deed.TRY_MODEL);
    }

    static boolean mayPublish(Viewer viewer) {
        return Access.may(viewer.role(), Deed.SET_MODEL);
    }

    /** Every version, the newest first, which is the one in force. */
    Mono<List<Version>> versions(Viewer viewer) {
        return may(viewer, Deed.READ_MODEL).then(versions.all().collectList());
    }

    /** How far the scores have followed the newest version. */
    Mono<Recomputed> recomputed(Viewer viewer) {
        return may(viewer, Deed.READ_MODEL).then(versions.recomputed());
    }

    /** Something after each change of the model and each part of the work that follows. */
    Flux<Boolean> live() {
        return feed.live()
                .filter(batch -> batch.stream().anyMatch(c -> MATTERS.contains(c.entity())))
                .map(_ -> true);
    }

    /**
     * What would happen, more and more of it; the last answer is whole. Nothing is stored, and
     * whoever stops listening stops the computation.
     *
     * @return an error {@link UnfitModel} or {@link NotAllowed}
     */
    Flux<Preview> preview(HealthModel model, Viewer viewer) {
        return may(viewer, Deed.TRY_MODEL)
                .thenMany(Flux.defer(() -> fit(model)).thenMany(previews.of(model, viewer)));
    }

    /**
     * Makes a new version, by which every score is computed from now on, those that are there
     * already one after the other in the background.
     *
     * @param seen the version that was the newest when the viewer looked
     * @return its number; or an error {@link ModelChanged}, {@link UnfitModel} or {@link
     *     NotAllowed}, in which case nothing was stored
     */
    Mono<Integer> publish(int seen, HealthModel model, String reason, Viewer viewer) {
        var why = reason.strip();
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "health model").because(why);
        return may(viewer, Deed.SET_MODEL)
                .then(Mono.defer(() -> fit(model).then()))
                .then(Mono.defer(() -> reasoned(why)))
                .then(versions.all().next())
                .filter(newest -> newest.number() != seen || !newest.model().equals(model))
                .switchIfEmpty(Mono.error(() -> unfit("", Why.NOTHING_NEW)))
                .flatMap(_ -> write.step(step, versions.add(seen, model, why, viewer.person())));
    }

    private static Flux<Object> fit(HealthModel model) {
        var faults = ModelRules.faults(model);
        return faults.isEmpty() ? Flux.empty() : Flux.error(new UnfitModel(faults));
    }

    private static Mono<Void> reasoned(String reason) {
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? Mono.error(unfit("reason", Why.NO_REASON))
                : Mono.empty();
    }

    private static UnfitModel unfit(String place, Why why) {
        return new UnfitModel(List.of(new Fault(place, why)));
    }

    private static Mono<Void> may(Viewer viewer, Deed deed) {
        return Access.may(viewer.role(), deed) ? Mono.empty() : Mono.error(new NotAllowed(deed));
    }
}
