package io.kontor.draft;

import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.draft.DraftFailure.Moved;
import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.organisation.DueWork;
import io.kontor.organisation.RefusedMove;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Approved drafts take effect on their day, each in one step and exactly once. */
@Service
public class Enacting implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Enacting.class);

    private final Drafts drafts;
    private final DraftParts parts;
    private final DraftRights rights;
    private final Moving moving;
    private final Team team;
    private final Write write;

    Enacting(
            Drafts drafts,
            DraftParts parts,
            DraftRights rights,
            Moving moving,
            Team team,
            Write write) {
        this.drafts = drafts;
        this.parts = parts;
        this.rights = rights;
        this.moving = moving;
        this.team = team;
        this.write = write;
    }

    /** Whatever comes of one, the others are done. */
    @Override
    public Mono<Void> upTo(LocalDate day) {
        return drafts.due(day)
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(parts::fill)
                .concatMap(due -> enact(due).onErrorResume(failure -> later(due, failure)))
                .then();
    }

    private static Mono<Void> later(Draft due, Throwable failure) {
        log.warn("Draft {} was not applied: {}", due.id(), failure.toString());
        return Mono.empty();
    }

    /**
     * Applies one that is approved; nothing where somebody else just did. Where the organisation
     * would be no tree any more, or its approver may not do that any more, it is open again, says
     * why, and so does the error.
     */
    Mono<Void> enact(Draft due) {
        var step = Step.of(Step.Kind.HANDOVER, due.approver(), "reorganisation");
        var day = due.day(LocalDate.now());
        var work =
                drafts.hold(due)
                        .then(Mono.defer(() -> allowed(due, day)))
                        .then(Mono.defer(() -> moving.all(due, day)))
                        .flatMap(stayed -> drafts.turn(due, due.applied(step.id(), stayed, day)));
        return write.large(step, work)
                .onErrorMap(RefusedMove::of)
                .onErrorResume(Moved.class, _ -> Mono.empty())
                .onErrorResume(failure -> reopened(due, failure));
    }

    /** Rights are those of the day, not of the approval. */
    private Mono<Void> allowed(Draft due, LocalDate day) {
        var approver = Optional.ofNullable(due.approver()).flatMap(team.now()::person);
        return approver.filter(p -> p.leftOn() == null || p.leftOn().isAfter(day))
                .map(p -> rights.approve(due, day, Viewer.of(p)))
                .orElseGet(() -> Mono.error(new NotYours()));
    }

    private Mono<Void> reopened(Draft due, Throwable failure) {
        var why =
                switch (failure) {
                    case RefusedMove refused -> refused.why().name();
                    case NotAllowed _, NotYours _ -> "NOT_ALLOWED";
                    default -> "";
                };
        var step = Step.of(Step.Kind.SYSTEM, null, "draft");
        return why.isEmpty()
                ? Mono.error(failure)
                : write.step(step, drafts.turn(due, due.reopened(why)))
                        .onErrorResume(Moved.class, _ -> Mono.empty())
                        .then(Mono.error(failure));
    }
}
