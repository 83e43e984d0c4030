package io.kontor.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.pay.Pay.PayRow;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayFailure.NoSuchPay;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Amounts are seen only where the table of rights says so, and never without a note of who looked.
 */
@OnlyTheServices
class PayTests {

    @Autowired PayService pay;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
        var amount = 60_000;
        for (var person : line()) {
            company.sql(
                    "insert into standing (id, person_id, level, since) values (gen_random_uuid(), '%s', 'ACCOUNT_MANAGER', '2020-01-01')"
                            .formatted(person.person()));
            if (person != company.vp) {
                pay.enter(salary(person, amount++), company.hr).block();
            }
        }
    }

    private List<Viewer> line() {
        return List.of(
                company.vp,
                company.director,
                company.lead,
                company.manager,
                company.associate,
                company.assistant,
                company.otherLead,
                company.otherManager);
    }

    private static Salary salary(Viewer person, int amount) {
        return new Salary(
                Generators.timeBasedEpochGenerator().generate(),
                person.person(),
                LocalDate.of(2024, 1, 1),
                BigDecimal.valueOf(amount),
                "USD",
                BigDecimal.ONE,
                "");
    }

    private Set<String> seen(Viewer viewer, boolean amounts) {
        var all = pay.people(viewer).collectList().block();
        assertThat(all).allMatch(row -> (row.amount() != null) == amounts);
        var mine = line().stream().map(Viewer::person).toList();
        return all.stream()
                .filter(r -> mine.contains(r.person()))
                .map(PayRow::name)
                .collect(Collectors.toSet());
    }

    @Test
    void eachRoleSeesTheAmountsOfTheTableAndNoOthers() {
        assertThat(seen(company.vp, true))
                .containsExactlyInAnyOrder("Dag", "Lea", "Mia", "Asta", "Ask", "Leif", "Max");
        assertThat(seen(company.director, true))
                .containsExactlyInAnyOrder("Lea", "Mia", "Asta", "Ask", "Leif", "Max");
        assertThat(seen(company.hr, true))
                .contains("Dag", "Lea", "Mia", "Asta", "Ask", "Leif", "Max");
        assertThat(seen(company.lead, false)).containsExactly("Mia");
        for (var other :
                List.of(
                        company.manager,
                        company.associate,
                        company.assistant,
                        company.liaison,
                        company.admin)) {
            assertThat(pay.people(other).collectList().block()).isEmpty();
        }
    }

    @Test
    void everybodySeesTheirOwn() {
        assertThat(pay.own(company.associate).single().block().amount())
                .isEqualByComparingTo("60003");
        assertThat(pay.own(company.admin).collectList().block()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"salary", "pay_look", "proposal", "proposal_event", "proposal_chore"})
    void theRoleOfTheApplicationReadsNothingApart(String table) {
        assertThatThrownBy(() -> database.sql("select count(*) from " + table).then().block())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyLookIsNoted() {
        long before = looks();
        int seen = pay.people(company.director).collectList().block().size();
        assertThat(looks() - before).isEqualTo(seen);
    }

    @Test
    void withoutANoteThereIsNothingToSeeEvenInside() {
        var read =
                database.sql("select count(*) as n from salary")
                        .map(row -> row.get("n", Long.class))
                        .one();
        assertThat(vault.as(company.hr, read).block()).isZero();
    }

    @Autowired Vault vault;

    private long looks() {
        var count =
                database.sql("select count(*) as n from pay_look")
                        .map(row -> row.get("n", Long.class))
                        .one();
        return vault.as(company.hr, count).block();
    }

    @Test
    void nobodyEntersTheirOwnOrTheirBosssPay() {
        for (var writer :
                List.of(
                        company.vp,
                        company.director,
                        company.lead,
                        company.manager,
                        company.admin)) {
            assertThatThrownBy(() -> pay.enter(salary(company.assistant, 1), writer).block())
                    .isInstanceOf(NoSuchPay.class);
        }
        assertThatThrownBy(() -> pay.enter(salary(company.hr, 1), company.hr).block())
                .isInstanceOf(NoSuchPay.class);
    }

    @Test
    void peersAreComparedFromFiveOnAndHistoryTellsNoPay() {
        pay.enter(
                        new Salary(
                                Generators.timeBasedEpochGenerator().generate(),
                                company.assistant.person(),
                                LocalDate.of(2025, 1, 1),
                                BigDecimal.valueOf(90_000),
                                "USD",
                                BigDecimal.ONE,
                                ""),
                        company.hr)
                .block();
        var rows = pay.people(company.director).collectList().block();
        assertThat(rows)
                .filteredOn(r -> r.name().equals("Ask"))
                .first()
                .satisfies(r -> assertThat(r.flags()).contains(PayRow.Flag.OFF_PEERS));
        assertThat(pay.people(company.lead).single().block().flags()).isEmpty();
        var told =
                database.sql(
                                "select count(*) as n from change where entity in ('salary', 'pay_look') or after::text ~ '(^|[^0-9a-f-])90000([^0-9a-f-]|$)'")
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block();
        assertThat(told).isZero();
    }
}
