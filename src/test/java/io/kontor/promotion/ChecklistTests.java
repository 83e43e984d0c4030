package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.OnlyTheServices;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is to be done after a decision is ticked off once, by whom and when. */
@OnlyTheServices
class ChecklistTests extends Track {

    @Autowired Checklist checklist;

    private List<Case.Chore> chores(Proposal p) {
        return proposals.one(p.id(), company.hr).block().chores();
    }

    @Test
    void itSaysWhoDidItAndWhenAndTheFirstStaysNamed() {
        var p = applied(scheduled(TODAY));
        var handover = chores(p).getFirst();
        assertThat(handover.what()).isEqualTo("handover");
        assertThat(handover.doneAt()).isNull();
        checklist.done(p.id(), handover.id(), company.director).block();
        checklist.done(p.id(), handover.id(), company.hr).block();
        var done = chores(p).getFirst();
        assertThat(done.doneBy()).isEqualTo(company.director.person());
        assertThat(done.doneAt()).isNotNull();
        assertThat(chores(p)).filteredOn(c -> c.doneBy() == null).hasSize(3);
    }

    @Test
    void aChoreBelongsToItsProposalAndToThoseWhoSeeIt() {
        var p = applied(scheduled(TODAY.minusDays(3)));
        var chore = chores(p).getFirst();
        var other = reversing.reverse(p.id(), TODAY, "A mistake", company.hr).block();
        assertThatThrownBy(() -> checklist.done(other.id(), chore.id(), company.hr).block())
                .isInstanceOf(NoSuchProposal.class);
        for (var nobody : List.of(company.manager, company.otherLead, company.admin)) {
            assertThatThrownBy(() -> checklist.done(p.id(), chore.id(), nobody).block())
                    .isInstanceOf(NoSuchProposal.class);
        }
        assertThat(chores(p).getFirst().doneBy()).isNull();
    }

    @Test
    void nothingIsHandedOverAfterARaise() {
        var raise = propose(Kind.RAISE, "ACCOUNT_MANAGER", "", TODAY);
        var p = applied(scheduled(raise, "70000"));
        assertThat(p.state()).isEqualTo(State.APPLIED);
        assertThat(chores(p)).extracting(Case.Chore::what).containsExactly("letter");
    }
}
