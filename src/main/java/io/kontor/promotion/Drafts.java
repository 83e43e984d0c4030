package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.promotion.ProposalService.Wish;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

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
                title(wish, now),
                wish.effectiveOn(),
                Offer.of(wish.amount(), wish.currency(), BigDecimal.ONE),
                List.of(),
                State.DRAFT,
                1,
                wish.reason(),
                "",
                null,
                null,
                null,
                null,
                null);
    }

    // Not everybody has a title of their own.
    private static String title(Wish wish, Standing now) {
        var target = now.target();
        return Stream.of(wish.title(), now.title(), target == null ? "" : target.title().en())
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(wish.level());
    }
}
