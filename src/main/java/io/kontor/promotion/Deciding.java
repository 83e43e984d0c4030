package io.kontor.promotion;

import io.kontor.dossier.DossierService;
import io.kontor.pay.Vault;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes proposals from turn to turn: each in one transaction, against the version its author saw.
 */
@Service
public class Deciding {

    private final Vault vault;
    private final Proposals proposals;
    private final Chronicle chronicle;
    private final DossierService files;
    private final ToldDecisions decisions;
    private final LeastPay least;
    private final Packets packets;

    Deciding(
            Vault vault,
            Proposals proposals,
            Chronicle chronicle,
            DossierService files,
            ToldDecisions decisions,
            LeastPay least,
            Packets packets) {
        this.vault = vault;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.files = files;
        this.decisions = decisions;
        this.least = least;
        this.packets = packets;
    }

    /** Takes a turn; or an error {@link ProposalFailure} that says why not. */
    public Mono<Proposal> take(UUID id, Rules.Turn turn, Viewer viewer) {
        var seen =
                vault.as(viewer, proposals.byId(id, viewer))
                        .switchIfEmpty(Mono.error(NoSuchProposal::new));
        return seen.doOnNext(now -> Rules.check(now, turn, viewer, LocalDate.now()))
                .delayUntil(now -> vault.as(viewer, mayTake(now, turn.act(), viewer)))
                .flatMap(
                        now ->
                                next(now, turn, viewer)
                                        .flatMap(next -> move(now, next, turn, viewer)));
    }

    /** What the pay of a proposal is set against, for who approves it; the look is noted. */
    public Mono<PayGround> ground(UUID id, Viewer viewer) {
        var work =
                proposals
                        .byId(id, viewer)
                        .switchIfEmpty(Mono.error(NoSuchProposal::new))
                        .delayUntil(p -> mayTake(p, Act.APPROVE_PAY, viewer))
                        .flatMap(least::ground);
        return vault.as(viewer, work);
    }

    private Mono<Proposal> next(Proposal now, Rules.Turn turn, Viewer viewer) {
        return switch (turn.act()) {
            case SUBMIT -> submitted(now, viewer);
            case APPROVE_PAY -> vault.as(viewer, least.ground(now)).map(g -> paid(now, turn, g));
            default -> Mono.just(Rules.next(now, turn, viewer));
        };
    }

    private static Proposal paid(Proposal now, Rules.Turn turn, PayGround ground) {
        var next = Rules.paid(now, turn, ground.fullTime());
        if (next.pay() != null) {
            ground.check(next.pay());
        }
        return next;
    }

    // What was known is frozen, and every gate that does not pass becomes an exception.
    private Mono<Proposal> submitted(Proposal now, Viewer viewer) {
        if (Rules.isReversal(now)) {
            return Mono.just(now.submitted(State.CHECKED, List.of(), null));
        }
        var towards = files.towards(now.subject(), now.level(), now.effectiveOn(), viewer);
        var endorsed = viewer.role() == Role.DIRECTOR ? State.ENDORSED : State.SUBMITTED;
        return Mono.zip(towards, files.file(now.subject(), viewer))
                .map(
                        t -> {
                            List<String> open =
                                    now.kind() == Kind.RAISE
                                            ? List.of()
                                            : t.getT1().open().stream().map(Enum::name).toList();
                            return now.submitted(
                                    endorsed, open, packets.frozen(now, t.getT1(), t.getT2()));
                        });
    }

    private Mono<Proposal> move(Proposal now, Proposal next, Rules.Turn turn, Viewer viewer) {
        var act = turn.act();
        var told =
                act == Act.TELL
                        ? decisions.tell(now.id(), turn.reason(), viewer)
                        : Mono.<Void>empty();
        var work =
                mayTake(now, act, viewer)
                        .then(proposals.move(now, next))
                        .then(told)
                        .then(
                                chronicle.note(
                                        now.id(),
                                        viewer.person(),
                                        now.state(),
                                        next.state(),
                                        act.name(),
                                        turn.reason()))
                        .then(vault.beat())
                        .thenReturn(next);
        return vault.as(viewer, work);
    }

    private Mono<Boolean> mayTake(Proposal now, Act act, Viewer viewer) {
        return Flux.fromIterable(TurnRights.deeds(now, act, viewer))
                .concatMap(deed -> proposals.reaches(now.subject(), viewer, deed))
                .any(may -> may)
                .filter(may -> may || TurnRights.isProposersAnyway(now, act, viewer))
                .switchIfEmpty(Mono.error(NotYours::new));
    }
}
