package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.OnlyTheServices;
import io.kontor.promotion.ProposalFailure.BelowMinimum;
import io.kontor.promotion.ProposalFailure.NotYours;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promotion gives at least the minimum of the new level, for the share of full time worked. */
@OnlyTheServices
class LeastPayTests extends Track {

    private final String zone = "Z" + UUID.randomUUID();

    @BeforeEach
    void band() {
        company.sql(
                "insert into pay_zone (id, location, zone, from_date) values (gen_random_uuid(), '%s', '%s', '2000-01-01')"
                        .formatted(zone, zone));
        company.sql(
                "update person set region = '%s' where id = '%s'"
                        .formatted(zone, company.manager.person()));
        band(80_000, LocalDate.of(2020, 1, 1));
    }

    private void band(int least, LocalDate from) {
        company.sql(
                """
                insert into pay_band (id, level, zone, currency, from_date, least, middle, most)
                values (gen_random_uuid(), 'LEAD', '%s', 'USD', '%s', %d, 180000, 190000)
                """
                        .formatted(zone, from, least));
    }

    @Test
    void theRefusalSaysTheMinimumOfTheBandAndItsCurrency() {
        var p = approved(draft(TODAY));
        var ground = deciding.ground(p.id(), company.hr).block();
        assertThat(ground.band().currency()).isEqualTo("USD");
        assertThat(ground.least()).isEqualByComparingTo("80000");
        var refused =
                catchThrowableOfType(
                        BelowMinimum.class,
                        () -> take(p, Act.APPROVE_PAY, company.hr, "", "79999.99"));
        assertThat(refused.least()).isEqualByComparingTo("80000");
        assertThat(refused.currency()).isEqualTo("USD");
        assertThat(refused).hasMessageContaining("80000 USD");
        assertThat(now(p).state()).as("nothing was saved").isEqualTo(State.APPROVED);
        assertThat(take(p, Act.APPROVE_PAY, company.hr, "", "80000").state())
                .isEqualTo(State.SCHEDULED);
    }

    @Test
    void anotherCurrencyIsNoWayRoundIt() {
        var p = approved(draft(TODAY));
        var turn =
                new Rules.Turn(
                        Act.APPROVE_PAY,
                        now(p).version(),
                        "",
                        null,
                        new java.math.BigDecimal("90000"),
                        "NOK");
        assertThatThrownBy(() -> deciding.take(p.id(), turn, company.hr).block())
                .isInstanceOf(BelowMinimum.class);
    }

    @Test
    void onlyWhoApprovesPayLearnsWhatItIsSetAgainst() {
        var p = approved(draft(TODAY));
        for (var other : java.util.List.of(company.lead, company.director, company.vp)) {
            assertThatThrownBy(() -> deciding.ground(p.id(), other).block())
                    .isInstanceOf(NotYours.class);
        }
    }

    @Test
    void whoWorksPartTimeIsSetAgainstTheirShareAndKeepsIt() {
        isPaid("40000", "0.5", TODAY.minusYears(1));
        var p = approved(draft(TODAY));
        assertThat(deciding.ground(p.id(), company.hr).block().least())
                .isEqualByComparingTo("40000");
        assertThatThrownBy(() -> take(p, Act.APPROVE_PAY, company.hr, "", "39999"))
                .isInstanceOf(BelowMinimum.class);
        take(p, Act.APPROVE_PAY, company.hr, "", "45000");
        applied(p);
        assertThat(payOfMia().amount()).isEqualByComparingTo("45000");
        assertThat(payOfMia().fullTime()).isEqualByComparingTo("0.5");
    }

    @Test
    void whoBeganToWorkLessMeanwhileIsPaidForWhatTheyWork() {
        isPaid("60000", "1", TODAY.minusYears(1));
        var p = scheduled(TODAY);
        isPaid("48000", "0.8", TODAY.minusDays(1));
        applied(p);
        assertThat(payOfMia().amount()).isEqualByComparingTo("72800");
        assertThat(payOfMia().fullTime()).isEqualByComparingTo("0.8");
    }

    @Test
    void withoutAnAmountTheOfferStandsInItsCurrencyForTheShareWorkedNow() {
        isPaid("60000", "1", TODAY.minusYears(1));
        var p = scheduled(draft(TODAY), "170000");
        band(175_000, TODAY.minusDays(1));
        assertThat(applied(p).state()).isEqualTo(State.APPROVED);
        band(80_000, TODAY);
        isPaid("30000", "0.5", TODAY);
        assertThat(deciding.ground(p.id(), company.hr).block().offered().amount())
                .as("what the dialog begins with")
                .isEqualByComparingTo("85000");
        var blank = new Rules.Turn(Act.APPROVE_PAY, now(p).version(), "", null, null, "NOK");
        deciding.take(p.id(), blank, company.hr).block();
        var pay = now(p).pay();
        assertThat(pay.amount()).isEqualByComparingTo("85000");
        assertThat(pay.currency()).isEqualTo("USD");
        assertThat(pay.fullTime()).isEqualByComparingTo("0.5");
    }

    @Test
    void whereTheBandRoseMeanwhileThePayIsApprovedAgain() {
        var p = scheduled(TODAY);
        band(95_000, TODAY.minusDays(1));
        assertThat(applied(p).state()).isEqualTo(State.APPROVED);
        assertThat(mia().title()).isNotEqualTo("Lead account manager");
        assertThat(payOfMia()).isNull();
        assertThat(proposals.one(p.id(), company.hr).block().events().getLast().act())
                .isEqualTo("PAY_AGAIN");
        take(p, Act.APPROVE_PAY, company.hr, "", "95000");
        assertThat(applied(p).state()).isEqualTo(State.APPLIED);
    }
}
