package io.kontor.promotion;

import io.kontor.change.ChangeFeed;
import io.kontor.dossier.DossierService;
import io.kontor.pay.PayService;
import io.kontor.pay.Vault;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.AlreadyOpen;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Proposals as their reader may see them, and new ones. Nobody finds their own. */
@Service
public class ProposalService {

    private final Vault vault;
    private final Proposals proposals;
    private final Chronicle chronicle;
    private final DossierService files;
    private final PayService pay;
    private final ChangeFeed feed;

    ProposalService(
            Vault vault,
            Proposals proposals,
            Chronicle chronicle,
            DossierService files,
            PayService pay,
            ChangeFeed feed) {
        this.vault = vault;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.files = files;
        this.pay = pay;
        this.feed = feed;
    }

    /**
     * What somebody proposes.
     *
     * @param level where a promotion leads; the present one for a raise
     * @param amount a year; may wait for the approval of pay
     */
    public record Wish(
            Kind kind,
            UUID subject,
            String level,
            String title,
            LocalDate effectiveOn,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String reason) {}

    /** All within reach, the latest first. */
    public Flux<Proposal> all(Viewer viewer) {
        return vault.as(viewer, proposals.all(viewer).map(Proposal::withoutPay).collectList())
                .flatMapIterable(all -> all);
    }

    /** One with all there is to it; or an error {@link NoSuchProposal}. */
    public Mono<Case> one(UUID id, Viewer viewer) {
        var read =
                proposals
                        .byId(id, viewer)
                        .switchIfEmpty(Mono.error(NoSuchProposal::new))
                        .flatMap(p -> withPay(p, viewer))
                        .flatMap(
                                p ->
                                        Mono.zip(
                                                        chronicle.events(id).collectList(),
                                                        chronicle.chores(id).collectList())
                                                .map(t -> Case.of(p, t.getT1(), t.getT2())));
        return vault.as(viewer, read);
    }

    // The amount is pay: a look at it is noted, or it is not shown. Who proposed it may be out of
    // reach of the subject by now.
    private Mono<Proposal> withPay(Proposal p, Viewer viewer) {
        return p.pay() == null
                ? Mono.just(p)
                : proposals
                        .reaches(p.subject(), viewer, PeopleDeed.READ_PAY)
                        .filter(reached -> reached)
                        .delayUntil(_ -> pay.noteLook(p.subject(), "proposal"))
                        .map(_ -> p)
                        .defaultIfEmpty(p.withoutPay());
    }

    /** Tells that something moved: whoever shows proposals reads them afresh. */
    public Flux<Integer> live() {
        return feed.live()
                .filter(batch -> batch.stream().anyMatch(c -> c.entity().equals("pulse")))
                .map(List::size);
    }

    /** Begins a draft; or an error {@link NoSuchProposal} for a person out of reach. */
    public Mono<Proposal> propose(Wish wish, Viewer viewer) {
        if (wish.reason().isBlank() || wish.kind() == Kind.REVERSAL) {
            return Mono.error(new Unfit("a reason is needed, for a promotion or a raise"));
        }
        return files.towards(wish.subject(), wish.level(), wish.effectiveOn(), viewer)
                .onErrorMap(
                        io.kontor.dossier.FileFailure.NoSuchFile.class, _ -> new NoSuchProposal())
                .map(standing -> Drafts.draft(wish, standing, viewer))
                .flatMap(draft -> vault.as(viewer, add(draft, viewer)))
                .onErrorMap(DuplicateKeyException.class, _ -> new AlreadyOpen())
                .onErrorMap(
                        DataIntegrityViolationException.class,
                        _ -> new Unfit("a value does not fit"));
    }

    private Mono<Proposal> add(Proposal draft, Viewer viewer) {
        return proposals
                .reaches(draft.subject(), viewer, PeopleDeed.PROPOSE)
                .filter(reached -> reached)
                .switchIfEmpty(Mono.error(NoSuchProposal::new))
                .then(proposals.add(draft))
                .then(
                        chronicle.note(
                                draft.id(),
                                viewer.person(),
                                null,
                                State.DRAFT,
                                "PROPOSE",
                                draft.reason()))
                .then(vault.beat())
                .thenReturn(draft);
    }
}
