package io.kontor.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.RollUps;
import io.kontor.organisation.SeatDeed;
import io.kontor.organisation.SeatWords;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page offers to everybody what they may do with a position, and nothing else. */
@OnlyTheServices
class OfferTests {

    @Autowired List<SeatDeed> deeds;
    @Autowired RollUps rollUps;
    @Autowired Team team;
    @Autowired Words words;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void whoReorganisesIsOfferedEverythingBelowThem() {
        assertThat(offered(company.vp, company.manager))
                .containsExactlyInAnyOrder(
                        "handover", "depute", "appoint", "move", "open", "leave");
        assertThat(offered(company.hr, company.manager))
                .containsExactlyInAnyOrder("depute", "appoint", "move", "open", "leave");
    }

    @Test
    void onTheirOwnPositionNobodyIsOfferedToChangeIt() {
        assertThat(offered(company.vp, company.vp))
                .containsExactlyInAnyOrder("handover", "depute", "open");
        assertThat(offered(company.manager, company.manager)).containsExactly("depute");
        assertThat(offered(company.assistant, company.assistant)).containsExactly("depute");
    }

    @Test
    void whoLeadsATreeHandsOverInItAndNobodyActsUpwardOrSideways() {
        assertThat(offered(company.director, company.manager)).containsExactly("handover");
        assertThat(offered(company.director, company.vp)).isEmpty();
        assertThat(offered(company.lead, company.manager)).isEmpty();
        assertThat(offered(company.manager, company.otherManager)).isEmpty();
        assertThat(offered(company.liaison, company.manager)).isEmpty();
    }

    private List<String> offered(Viewer viewer, Viewer on) {
        var position = team.now().person(on.person()).orElseThrow().position();
        var rollUp =
                rollUps.live()
                        .filter(r -> r.tree().seat(Objects.requireNonNull(position)).isPresent())
                        .blockFirst();
        var seat = Objects.requireNonNull(rollUp).tree().seat((UUID) position).orElseThrow();
        var spoken = new SeatWords(words, new Formats(Words.ENGLISH, ZoneOffset.UTC), viewer);
        return deeds.stream()
                .filter(deed -> deed.isFor(new Chosen(seat, rollUp, spoken)))
                .map(SeatDeed::key)
                .toList();
    }
}
