package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.promotion.ProposalService.Wish;
import io.kontor.security.Viewer;
import java.util.List;

/** How a wish becomes a draft. */
final class Drafts {

    private Drafts() {}

    static Proposal draft(Wish wish, Standing now, Viewer viewer) {
        var level = now.level();
        boolean same = level != null && level.key().equals(wish.level());
        if (same != (wish.kind() == Kind.RAISE)) {
            throw new Unfit("a promotion leads to another level, a raise does not");
        }
        return new Proposal(
                Generators.timeBasedEpochGenerator().generate(),
                wish.kind(),
                wish.subject(),
                now.name(),
                viewer.person(),
                level == null ? null : level.key(),
                now.title(),
                wish.level(),
                wish.title().isBlank() ? now.title() : wish.title(),
                wish.effectiveOn(),
                wish.amount(),
                wish.currency(),
                List.of(),
                State.DRAFT,
                1,
                wish.reason(),
                "",
                null,
                null,
                null,
                null);
    }
}
