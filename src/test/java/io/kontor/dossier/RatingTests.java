package io.kontor.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Rating.Source;
import io.kontor.dossier.FileFailure.FileConflict;
import io.kontor.dossier.FileFailure.NoSuchFile;
import io.kontor.dossier.FileFailure.UnfitEntry;
import io.kontor.security.NotForYou;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Each rating is given by those whose judgement it is, and nobody else's is written over. */
@OnlyTheServices
class RatingTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired DossierEditing editing;
    @Autowired DossierService files;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void everybodyRatesThemselvesAndNobodyElseDoesItForThem() {
        rate(Source.SELF, 2, "", null, company.manager).block();
        assertThat(given(Source.SELF)).isEqualTo(2);
        refuses(rate(Source.SELF, 4, "", 2, company.lead), NotForYou.class);
        refuses(rate(Source.SELF, 4, "", 2, company.hr), NotForYou.class);
        refuses(rate(Source.SELF, 4, "", 2, company.otherLead), NoSuchFile.class);
        assertThat(given(Source.SELF)).isEqualTo(2);
    }

    @Test
    void theManagersRatingIsOfWhoTheyReportTo() {
        rate(Source.MANAGER, 3, "", null, company.lead).block();
        assertThat(given(Source.MANAGER)).isEqualTo(3);
        refuses(rate(Source.MANAGER, 4, "", 3, company.manager), NotForYou.class);
        refuses(rate(Source.MANAGER, 4, "", 3, company.director), NotForYou.class);
        refuses(rate(Source.MANAGER, 4, "", 3, company.vp), NotForYou.class);
        refuses(rate(Source.MANAGER, 4, "", 3, company.otherLead), NoSuchFile.class);
    }

    @Test
    void theSecondAndTheOneThatCountsAreHrs() {
        rate(Source.SECOND, 1, "", null, company.hr).block();
        rate(Source.CALIBRATED, 2, "Two reviews", null, company.hr).block();
        assertThat(given(Source.SECOND)).isEqualTo(1);
        assertThat(given(Source.CALIBRATED)).isEqualTo(2);
        for (var source : new Source[] {Source.SECOND, Source.CALIBRATED}) {
            refuses(rate(source, 4, "Because", 1, company.manager), NotForYou.class);
            refuses(rate(source, 4, "Because", 1, company.lead), NotForYou.class);
            refuses(rate(source, 4, "Because", 1, company.director), NotForYou.class);
        }
        refuses(rate(Source.CALIBRATED, 4, " ", 2, company.hr), UnfitEntry.class);
    }

    @Test
    void whoRatesAgainstAnOldRatingIsToldTheOneThatHoldsNow() {
        rate(Source.CALIBRATED, 2, "First", null, company.hr).block();
        for (var seen : new Integer[] {null, 1}) {
            assertThatThrownBy(() -> rate(Source.CALIBRATED, 4, "Mine", seen, company.hr).block())
                    .isInstanceOfSatisfying(
                            FileConflict.class, c -> assertThat(c.theirs()).isEqualTo("2"));
        }
        assertThat(given(Source.CALIBRATED)).isEqualTo(2);
        rate(Source.CALIBRATED, 4, "Mine all the same", 2, company.hr).block();
        assertThat(given(Source.CALIBRATED)).isEqualTo(4);
    }

    @Test
    void aLevelWithoutAProposalIsEnteredByHrAlone() {
        refuses(level(company.lead), NotForYou.class);
        refuses(level(company.manager), NotForYou.class);
        refuses(level(company.otherLead), NoSuchFile.class);
        level(company.hr).block();
        assertThat(file().of(Section.LEVELS)).hasSize(1);
        var entry = file().of(Section.LEVELS).getFirst();
        refuses(
                editing.edit(
                        Section.LEVELS,
                        entry.id(),
                        "level",
                        "ACCOUNT_MANAGER",
                        "LEAD",
                        company.lead),
                NotForYou.class);
        refuses(editing.remove(Section.LEVELS, entry.id(), company.lead), NotForYou.class);
        assertThat(file().of(Section.LEVELS)).containsExactly(entry);
    }

    @Test
    void whatThePageOffersDependsOnThePerson() {
        assertThat(hand(company.manager)).isEqualTo(Hand.OWN);
        assertThat(hand(company.lead).sources()).containsExactly(Source.MANAGER);
        assertThat(hand(company.lead).writes(Section.REVIEWS)).isTrue();
        assertThat(hand(company.lead).writes(Section.LEVELS)).isFalse();
        assertThat(hand(company.hr)).isEqualTo(Hand.of(true, true));
        for (var far : new Viewer[] {company.director, company.vp, company.otherLead}) {
            assertThat(hand(far)).isEqualTo(Hand.of(false, false));
        }
    }

    @Test
    void aQualificationCountsWhileItIsValid() {
        qualification("Valid", TODAY.minusYears(1), TODAY);
        qualification("Expired", TODAY.minusYears(2), TODAY.minusDays(1));
        qualification("To come", TODAY.plusDays(1), null);
        assertThat(file().holds("valid", TODAY)).isTrue();
        assertThat(file().holds("Expired", TODAY)).isFalse();
        assertThat(file().holds("To come", TODAY)).isFalse();
        assertThat(file().holds("Unheard of", TODAY)).isFalse();
    }

    private void qualification(String name, LocalDate issued, @Nullable LocalDate expires) {
        editing.add(
                        Section.QUALIFICATIONS,
                        company.manager.person(),
                        expires == null
                                ? Map.of("name", name, "issued", issued.toString())
                                : Map.of(
                                        "name",
                                        name,
                                        "issued",
                                        issued.toString(),
                                        "expires",
                                        expires.toString()),
                        company.manager)
                .block();
    }

    private Mono<?> level(Viewer viewer) {
        var values = Map.of("level", "ACCOUNT_MANAGER", "since", TODAY.toString());
        return editing.add(Section.LEVELS, company.manager.person(), Map.copyOf(values), viewer);
    }

    private Mono<Void> rate(
            Source source, int rating, String reason, @Nullable Integer seen, Viewer viewer) {
        var given =
                new Rating(
                        company.manager.person(),
                        "service",
                        source,
                        rating,
                        reason,
                        viewer.person(),
                        TODAY);
        return editing.rate(given, seen, viewer);
    }

    private static void refuses(Mono<?> deed, Class<? extends Throwable> why) {
        assertThatThrownBy(deed::block).isInstanceOf(why);
    }

    private int given(Source source) {
        return file().rating("service", source).orElseThrow().rating();
    }

    private Hand hand(Viewer viewer) {
        return Objects.requireNonNull(editing.hand(company.manager.person(), viewer).block());
    }

    private CareerFile file() {
        return Objects.requireNonNull(files.file(company.manager.person(), company.hr).block());
    }
}
