package io.kontor.promotion;

import io.kontor.dossier.DossierService;
import io.kontor.pay.PayService;
import io.kontor.pay.Vault;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
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
    private final PayService pay;
    private final Packets packets;

    Deciding(
            Vault vault,
            Proposals proposals,
            Chronicle chronicle,
            DossierService files,
            PayService pay,
            Packets packets) {
        this.vault = vault;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.files = files;
        this.pay = pay;
        this.packets = packets;
    }

    /** Takes a turn; or an error {@link ProposalFailure} that says why not. */
    public Mono<Proposal> take(UUID id, Rules.Turn turn, Viewer viewer) {
        var seen =
                vault.as(viewer, proposals.byId(id, viewer))
                        .switchIfEmpty(Mono.error(NoSuchProposal::new));
        return seen.doOnNext(now -> Rules.check(now, turn, viewer, LocalDate.now()))
                .flatMap(
                        now ->
                                next(now, turn, viewer)
                                        .flatMap(next -> move(now, next, turn, viewer)));
    }

    private Mono<Proposal> next(Proposal now, Rules.Turn turn, Viewer viewer) {
        return switch (turn.act()) {
            case SUBMIT -> submitted(now, viewer);
            case APPROVE_PAY -> atLeastTheMinimum(Rules.next(now, turn, viewer));
            default -> Mono.just(Rules.next(now, turn, viewer));
        };
    }

    // What was known is frozen, and every gate that does not pass becomes an exception.
    private Mono<Proposal> submitted(Proposal now, Viewer viewer) {
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

    private Mono<Proposal> atLeastTheMinimum(Proposal next) {
        return pay.band(next.subject(), next.level(), next.effectiveOn())
                .doOnNext(
                        band -> {
                            var amount = next.amount();
                            if (amount != null
                                    && band.currency().equals(next.currency())
                                    && amount.compareTo(band.min()) < 0) {
                                throw new Unfit("the pay is below the minimum of the level");
                            }
                        })
                .thenReturn(next);
    }

    private Mono<Proposal> move(Proposal now, Proposal next, Rules.Turn turn, Viewer viewer) {
        var work =
                mayTake(now, turn.act(), viewer)
                        .then(proposals.move(now, next))
                        .then(
                                chronicle.note(
                                        now.id(),
                                        viewer.person(),
                                        now.state(),
                                        next.state(),
                                        turn.act().name(),
                                        turn.reason()))
                        .then(vault.beat())
                        .thenReturn(next);
        return vault.as(viewer, work);
    }

    // Exceptions have a second approver: a director or HR partner who did not propose it.
    private Mono<Boolean> mayTake(Proposal now, Act act, Viewer viewer) {
        var deed = act == Act.CONSENT && viewer.role() == Role.HR ? PeopleDeed.CHECK : act.deed();
        var reached = proposals.reaches(now.subject(), viewer, deed);
        var telling =
                act == Act.TELL
                        ? proposals.reaches(now.subject(), viewer, PeopleDeed.CHECK)
                        : Mono.just(false);
        return Mono.zip(reached, telling)
                .map(t -> t.getT1() || t.getT2())
                .filter(may -> may)
                .switchIfEmpty(Mono.error(NotYours::new));
    }

    /** Ticks something off that is to be done after it took effect. */
    public Mono<Void> done(UUID proposal, UUID chore, Viewer viewer) {
        var work =
                proposals
                        .byId(proposal, viewer)
                        .switchIfEmpty(Mono.error(NoSuchProposal::new))
                        .then(chronicle.done(chore, viewer.person()))
                        .flatMap(_ -> vault.beat().thenReturn(true));
        return vault.as(viewer, work).then();
    }
}
