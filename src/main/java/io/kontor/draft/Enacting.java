package io.kontor.draft;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.draft.DraftFailure.Moved;
import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.draft.DraftFailure.Unfit;
import io.kontor.organisation.DueWork;
import io.kontor.organisation.Handovers;
import io.kontor.organisation.RefusedMove;
import io.kontor.security.Viewer;
import io.kontor.team.Staffing;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Approved drafts take effect on their day, each in one step and exactly once. */
@Service
public class Enacting implements DueWork {

    private final Drafts drafts;
    private final DraftParts parts;
    private final DraftService service;
    private final DraftRights rights;
    private final Staffing staffing;
    private final Handovers handovers;
    private final DatabaseClient database;
    private final Write write;

    Enacting(
            Drafts drafts,
            DraftParts parts,
            DraftService service,
            DraftRights rights,
            Staffing staffing,
            Handovers handovers,
            DatabaseClient database,
            Write write) {
        this.drafts = drafts;
        this.parts = parts;
        this.service = service;
        this.rights = rights;
        this.staffing = staffing;
        this.handovers = handovers;
        this.database = database;
        this.write = write;
    }

    /**
     * Approves a draft as it was seen; on the present day it takes effect at once. Or an error:
     * {@link Moved} where it was changed since, {@link Unfit} where it cannot be done, {@link
     * NotYours} or {@code NotAllowed} where somebody else has to approve it.
     *
     * @param version the one that was seen
     */
    public Mono<Void> schedule(UUID id, int version, LocalDate on, Viewer viewer) {
        if (on.isBefore(LocalDate.now())) {
            return Mono.error(new Unfit(Unfit.Why.PAST));
        }
        return service.one(id, viewer)
                .flatMap(draft -> schedule(draft, version, on, viewer))
                .then(Mono.defer(() -> upTo(LocalDate.now())));
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
                .then(service.impact(draft.id(), viewer))
                .then(
                        Mono.defer(
                                () ->
                                        write.step(
                                                step,
                                                drafts.turn(
                                                        draft, Draft.State.SCHEDULED, approved))));
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
                .flatMap(d -> write.step(step, drafts.turn(d, Draft.State.OPEN, d.reopened(""))));
    }

    @Override
    public Mono<Void> upTo(LocalDate day) {
        return drafts.due(day)
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(parts::fill)
                .concatMap(this::enact)
                .then();
    }

    /** Where the organisation would be no tree any more it is open again, and says why. */
    private Mono<Void> enact(Draft due) {
        var step = Step.of(Step.Kind.HANDOVER, due.approver(), due.name()).because(due.name());
        var work =
                drafts.hold(due)
                        .then(Mono.defer(() -> move(due)))
                        .flatMap(
                                stayed ->
                                        drafts.turn(
                                                due,
                                                Draft.State.APPLIED,
                                                due.applied(step.id(), stayed)));
        return write.large(step, work)
                .onErrorMap(RefusedMove::of)
                .onErrorResume(Moved.class, _ -> Mono.empty())
                .onErrorResume(RefusedMove.class, refused -> reopen(due, refused));
    }

    private Mono<Void> reopen(Draft due, RefusedMove refused) {
        var step = Step.of(Step.Kind.SYSTEM, null, "draft");
        return write.step(
                        step,
                        drafts.turn(due, Draft.State.OPEN, due.reopened(refused.why().name())))
                .onErrorResume(Moved.class, _ -> Mono.empty());
    }

    /** How many accounts stayed because somebody else owned them by then. */
    private Mono<Long> move(Draft due) {
        var day = due.day(LocalDate.now());
        return Flux.fromIterable(due.moves())
                .concatMap(move -> move(move, day))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> move(Move move, LocalDate day) {
        return switch (move.kind()) {
            case POSITION -> staffing.move(move.subject(), move.target(), day).thenReturn(0L);
            case PERSON ->
                    staffing.appoint(move.target(), move.subject(), day, null, false)
                            .thenReturn(0L);
            case BOOK -> handOver(move);
        };
    }

    private Mono<Long> handOver(Move move) {
        return database.sql(
                        """
                        select id from account
                        where owner_id = :from and (cardinality(cast(:some as uuid[])) = 0 or id = any (:some))
                        order by id for update
                        """)
                .bind("from", move.subject())
                .bind("some", move.accounts().toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList()
                .flatMap(ids -> handovers.give(ids, move.subject(), move.target()))
                .map(given -> Math.max(0, move.accounts().size() - given));
    }
}
