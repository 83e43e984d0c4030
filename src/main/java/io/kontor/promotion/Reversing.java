package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayService;
import io.kontor.pay.Vault;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes back what took effect, as a new dated row. */
@Service
public class Reversing {

    private final Vault vault;
    private final Proposals proposals;
    private final Chronicle chronicle;
    private final PayService pay;

    Reversing(Vault vault, Proposals proposals, Chronicle chronicle, PayService pay) {
        this.vault = vault;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.pay = pay;
    }

    /**
     * Begins to take back what took effect, as a new dated row; the panel has to approve it.
     *
     * @param day from when everything is as it was
     */
    public Mono<Proposal> reverse(UUID id, LocalDate day, String reason, Viewer viewer) {
        if (reason.isBlank()) {
            return Mono.error(new Unfit("a reason is needed"));
        }
        var work =
                proposals
                        .byId(id, viewer)
                        .switchIfEmpty(Mono.error(NoSuchProposal::new))
                        .filterWhen(p -> proposals.reaches(p.subject(), viewer, PeopleDeed.CHECK))
                        .switchIfEmpty(Mono.error(NotYours::new))
                        .filter(
                                p ->
                                        Stream.of(State.APPLIED, State.TOLD)
                                                .anyMatch(s -> s == p.state()))
                        .switchIfEmpty(Mono.error(Moved::new))
                        .flatMap(p -> back(p, day, reason, viewer))
                        .delayUntil(proposals::add)
                        .delayUntil(
                                p ->
                                        chronicle.note(
                                                p.id(),
                                                viewer.person(),
                                                null,
                                                State.CHECKED,
                                                "REVERSE",
                                                reason))
                        .delayUntil(_ -> vault.beat());
        return vault.as(viewer, work);
    }

    private Mono<Proposal> back(Proposal p, LocalDate day, String reason, Viewer viewer) {
        var level = p.fromLevel();
        if (level == null) {
            return Mono.error(new Unfit("there was no level before"));
        }
        return pay.look(p.subject(), p.effectiveOn().minusDays(1), "reversal")
                .map(java.util.Optional::of)
                .defaultIfEmpty(java.util.Optional.empty())
                .map(
                        before ->
                                new Proposal(
                                        Generators.timeBasedEpochGenerator().generate(),
                                        Kind.REVERSAL,
                                        p.subject(),
                                        p.subjectName(),
                                        viewer.person(),
                                        p.level(),
                                        p.title(),
                                        level,
                                        p.fromTitle().isBlank() ? p.title() : p.fromTitle(),
                                        day,
                                        before.map(Salary::amount).orElse(null),
                                        before.map(Salary::currency).orElse(null),
                                        List.of(),
                                        State.CHECKED,
                                        1,
                                        reason,
                                        "",
                                        null,
                                        null,
                                        p.id(),
                                        null));
    }
}
