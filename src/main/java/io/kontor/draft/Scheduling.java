package io.kontor.draft;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.draft.DraftFailure.Moved;
import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.draft.DraftFailure.Unfit;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Approving drafts for a day, and taking that back. */
@Service
public class Scheduling {

    private final Drafts drafts;
    private final DraftService service;
    private final Weighing weighing;
    private final DraftRights rights;
    private final Enacting enacting;
    private final Write write;

    Scheduling(
            Drafts drafts,
            DraftService service,
            Weighing weighing,
            DraftRights rights,
            Enacting enacting,
            Write write) {
        this.drafts = drafts;
        this.service = service;
        this.weighing = weighing;
        this.rights = rights;
        this.enacting = enacting;
        this.write = write;
    }

    /**
     * Approves a draft as it was seen; on the present day it takes effect at once. Or an error:
     * {@link Moved} where it was changed since, {@link Unfit} where it cannot be done, {@link
     * NotYours} or {@code NotAllowed} where somebody else has to approve it, {@link
     * io.kontor.organisation.RefusedMove} where the organisation would be no tree.
     *
     * @param version the one that was seen
     */
    public Mono<Void> schedule(UUID id, int version, LocalDate on, Viewer viewer) {
        if (on.isBefore(LocalDate.now())) {
            return Mono.error(new Unfit(Unfit.Why.PAST));
        }
        if (!DraftRights.mayApprove(viewer)) {
            return Mono.error(new NotYours());
        }
        return service.one(id, viewer)
                .flatMap(draft -> schedule(draft, version, on, viewer))
                .then(
                        Mono.defer(
                                () ->
                                        on.isAfter(LocalDate.now())
                                                ? Mono.<Void>empty()
                                                : service.one(id, viewer)
                                                        .flatMap(enacting::enact)));
    }

    private Mono<Void> schedule(Draft draft, int version, LocalDate on, Viewer viewer) {
        if (draft.state() != Draft.State.OPEN || draft.version() != version) {
            return Mono.error(new Moved());
        }
        if (draft.moves().isEmpty()) {
            return Mono.error(new Unfit(Unfit.Why.NOTHING_MOVES));
        }
        var approved = draft.approved(on, viewer.person());
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "schedule");
        return rights.approve(draft, on, viewer)
                .then(weighing.sketch(approved))
                .then(Mono.defer(() -> write.step(step, drafts.turn(draft, approved))));
    }

    /** Takes the approval back before the day has come: the author and whoever approved it may. */
    public Mono<Void> recall(UUID id, Viewer viewer) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "recall");
        return service.one(id, viewer)
                .flatMap(
                        d ->
                                d.author().equals(viewer.person())
                                                || viewer.person().equals(d.approver())
                                        ? Mono.just(d)
                                        : Mono.<Draft>error(new NotYours()))
                .filter(d -> d.state() == Draft.State.SCHEDULED)
                .switchIfEmpty(Mono.error(Moved::new))
                .flatMap(d -> write.step(step, drafts.turn(d, d.reopened(""))));
    }
}
