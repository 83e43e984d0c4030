package io.kontor.draft;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.draft.DraftFailure.Moved;
import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.draft.DraftFailure.Unfit;
import io.kontor.organisation.Figures;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The verbs of drafts: their author changes them, their readers say what they think. */
@Service
public class DraftEditing {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_COMMENT = 2_000;

    private final Drafts drafts;
    private final DraftParts parts;
    private final DraftService service;
    private final Weighing weighing;
    private final Team team;
    private final Write write;

    DraftEditing(
            Drafts drafts,
            DraftParts parts,
            DraftService service,
            Weighing weighing,
            Team team,
            Write write) {
        this.drafts = drafts;
        this.parts = parts;
        this.service = service;
        this.weighing = weighing;
        this.team = team;
        this.write = write;
    }

    /** Begins one. */
    public Mono<UUID> begin(String name, Viewer viewer) {
        if (!DraftRights.mayDraft(viewer)) {
            return Mono.error(new NotYours());
        }
        return name.isBlank() || name.strip().length() > LONGEST_NAME
                ? Mono.error(new Unfit(Unfit.Why.UNNAMED))
                : step("draft", viewer, drafts.add(name.strip(), viewer.person()));
    }

    /**
     * Moves something in it; or an error {@link NotYours} for what the viewer may not move, {@link
     * Unfit} for what cannot be moved so, {@link Moved} when it is open no more.
     */
    public Mono<Move> move(
            UUID id,
            Move.Kind kind,
            UUID subject,
            UUID target,
            List<UUID> accounts,
            Viewer viewer) {
        var move = Move.of(kind, subject, target, accounts);
        if (subject.equals(target)) {
            return Mono.error(new Unfit(Unfit.Why.CIRCLE));
        }
        return own(id, viewer)
                .flatMap(draft -> fits(draft, move, viewer))
                .then(change(id, viewer, parts.add(id, move)))
                .thenReturn(move);
    }

    /** It is the viewer's to move, and can be moved like that after all the others. */
    private Mono<Boolean> fits(Draft draft, Move move, Viewer viewer) {
        return weighing.sketch(draft)
                .filter(
                        drawn ->
                                DraftRights.mayMove(
                                        move, drawn.drawn().tree(), drawn.base().tree(), viewer))
                .switchIfEmpty(Mono.error(NotYours::new))
                .delayUntil(_ -> mayGo(draft, move))
                // What its accounts amount to makes no difference to whether it can be made.
                .doOnNext(drawn -> drawn.make(move, Figures.NONE))
                .hasElement();
    }

    private Mono<Boolean> mayGo(Draft draft, Move move) {
        return weighing.owns(move)
                .filter(owns -> owns && !draft.movesAlready(move))
                .switchIfEmpty(Mono.error(() -> new Unfit(Unfit.Why.UNKNOWN)));
    }

    /** Takes a move back. */
    public Mono<Void> takeBack(UUID id, UUID move, Viewer viewer) {
        var removed =
                parts.remove(id, move)
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Moved::new))
                        .then();
        return own(id, viewer).then(change(id, viewer, removed));
    }

    /** Lets somebody see it who may draft, or approve, themselves. */
    public Mono<Void> share(UUID id, UUID reader, Viewer viewer) {
        var fits =
                team.now()
                        .person(reader)
                        .filter(p -> p.leftOn() == null && DraftRights.mayDraft(Viewer.of(p)));
        return fits.isEmpty()
                ? Mono.error(new Unfit(Unfit.Why.UNKNOWN))
                : own(id, viewer).then(step("share", viewer, parts.let(id, reader)));
    }

    /** Says something of it; all its readers see that. */
    public Mono<Void> comment(UUID id, String text, Viewer viewer) {
        return text.isBlank() || text.length() > LONGEST_COMMENT
                ? Mono.error(new Unfit(Unfit.Why.EMPTY))
                : service.one(id, viewer)
                        .then(
                                step(
                                        "comment",
                                        viewer,
                                        parts.say(id, viewer.person(), text.strip())));
    }

    /** Gives it up. */
    public Mono<Void> discard(UUID id, Viewer viewer) {
        return own(id, viewer)
                .filter(draft -> draft.state() == Draft.State.OPEN)
                .switchIfEmpty(Mono.error(Moved::new))
                .flatMap(draft -> step("discard", viewer, drafts.turn(draft, draft.discarded())));
    }

    private Mono<Draft> own(UUID id, Viewer viewer) {
        return service.one(id, viewer)
                .filter(draft -> draft.author().equals(viewer.person()))
                .switchIfEmpty(Mono.error(NotYours::new));
    }

    private Mono<Void> change(UUID id, Viewer viewer, Mono<Void> work) {
        return step("draft", viewer, drafts.touch(id).then(work));
    }

    private <T> Mono<T> step(String label, Viewer viewer, Mono<T> work) {
        return Mono.defer(() -> write.step(Step.of(Step.Kind.EDIT, viewer.person(), label), work));
    }
}
