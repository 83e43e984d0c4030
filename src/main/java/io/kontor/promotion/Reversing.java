package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.career.Ladder;
import io.kontor.career.LadderService;
import io.kontor.pay.Vault;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.AlreadyOpen;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes back what took effect, as a new dated row. */
@Service
public class Reversing {

    private final Vault vault;
    private final Proposals proposals;
    private final EarlierPay earlier;
    private final Chronicle chronicle;
    private final LadderService ladders;

    Reversing(
            Vault vault,
            Proposals proposals,
            EarlierPay earlier,
            Chronicle chronicle,
            LadderService ladders) {
        this.vault = vault;
        this.proposals = proposals;
        this.earlier = earlier;
        this.chronicle = chronicle;
        this.ladders = ladders;
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
        return ladders.now()
                .map(ladder -> new Back(ladder, day, reason, viewer))
                .flatMap(back -> vault.as(viewer, begin(id, back)))
                .onErrorMap(DuplicateKeyException.class, _ -> new AlreadyOpen());
    }

    /**
     * Whether pay is known from before, to which a reversal leads back; or the error with which it
     * would be refused.
     */
    public Mono<Boolean> knowsEarlierPay(UUID id, LocalDate day, Viewer viewer) {
        var known = reached(id, viewer).flatMap(p -> earlier.before(p, day));
        return vault.as(viewer, known).map(Optional::isPresent);
    }

    private record Back(Ladder ladder, LocalDate day, String reason, Viewer viewer) {

        // Not everybody had a title of their own.
        String title(Proposal p, String level) {
            return p.fromTitle().isBlank()
                    ? ladder.level(level).map(l -> l.title().en()).orElse(level)
                    : p.fromTitle();
        }
    }

    private Mono<Proposal> begin(UUID id, Back back) {
        var viewer = back.viewer();
        return reached(id, viewer)
                .flatMap(
                        p ->
                                earlier.before(p, back.day())
                                        .map(pay -> reversal(p, pay.orElse(null), back)))
                .delayUntil(proposals::add)
                .delayUntil(p -> note(p, viewer))
                .delayUntil(_ -> vault.beat());
    }

    private Mono<Proposal> reached(UUID id, Viewer viewer) {
        return proposals
                .byId(id, viewer)
                .switchIfEmpty(Mono.error(NoSuchProposal::new))
                .filterWhen(p -> proposals.reaches(p.subject(), viewer, PeopleDeed.CHECK))
                .switchIfEmpty(Mono.error(NotYours::new));
    }

    private Mono<Void> note(Proposal p, Viewer viewer) {
        return chronicle.note(p.id(), viewer.person(), null, State.CHECKED, "REVERSE", p.reason());
    }

    private static Proposal reversal(Proposal p, @Nullable Offer before, Back back) {
        var level = p.fromLevel();
        if (level == null) {
            throw new Unfit("there was no level before");
        }
        return new Proposal(
                Generators.timeBasedEpochGenerator().generate(),
                Kind.REVERSAL,
                p.subject(),
                p.subjectName(),
                back.viewer().person(),
                p.level(),
                p.title(),
                level,
                back.title(p, level),
                back.day(),
                before,
                List.of(),
                State.CHECKED,
                1,
                back.reason(),
                "",
                null,
                null,
                p.id(),
                p.fromPosition(),
                null);
    }
}
