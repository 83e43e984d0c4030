package io.kontor.promotion;

import io.kontor.pay.Vault;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is to be done after a decision took effect, and who did it. */
@Service
public class Checklist {

    private static final List<String> MOVE = List.of("handover", "letter", "notices", "access");
    private static final List<String> PAY = List.of("letter");

    private final Vault vault;
    private final Proposals proposals;
    private final Chronicle chronicle;

    Checklist(Vault vault, Proposals proposals, Chronicle chronicle) {
        this.vault = vault;
        this.proposals = proposals;
        this.chronicle = chronicle;
    }

    /** Nobody hands anything over who stays where they are. */
    static List<String> of(Proposal applied) {
        return applied.isOfPayOnly() ? PAY : MOVE;
    }

    /**
     * Ticks something off; what is ticked already stays as it is.
     *
     * @return or an error {@link NoSuchProposal} where that proposal has no such chore
     */
    public Mono<Void> done(UUID proposal, UUID chore, Viewer viewer) {
        var work =
                proposals
                        .byId(proposal, viewer)
                        .flatMap(p -> chronicle.done(p.id(), chore, viewer.person()))
                        .filter(found -> found)
                        .switchIfEmpty(Mono.error(NoSuchProposal::new))
                        .delayUntil(_ -> vault.beat());
        return vault.as(viewer, work).then();
    }
}
