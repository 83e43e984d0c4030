package io.kontor.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.NotAllowed;
import io.kontor.change.Write;
import io.kontor.database.TestDatabase;
import io.kontor.security.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** What was known 90 days before is held against what happened, within the reader's reach. */
@OnlyTheServices
class BacktestTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Window YEAR = Window.of("year", TODAY);

    @Autowired Company company;
    @Autowired BacktestService backtest;
    @Autowired Decisions decisions;
    @Autowired Quarters quarters;
    @Autowired Write write;
    @Autowired DatabaseClient database;

    @BeforeEach
    void found() {
        company.found();
    }

    /** A renewal decided so many days ago, and a score kept so many days before that. */
    private void decided(Viewer owner, String outcome, String state, int score, int before) {
        var account = company.account("Decided " + UUID.randomUUID(), owner).id();
        company.sql(
                """
                insert into renewal (id, account_id, due_on, value, outcome, outcome_on, outcome_value)
                values (gen_random_uuid(), '%1$s', current_date - 20, 10, '%2$s', current_date - 20, 0);
                """
                        .formatted(account, outcome));
        asOwner(
                """
                insert into health_snapshot (account_id, on_date, model, score, held, state, coverage, low, high,
                                             weights, scores, read_on, lost)
                values ('%1$s', current_date - 20 - %4$d, 1, %3$d, %3$d, '%2$s', 1, %3$d, %3$d,
                        '{25,25,15,15,10,10}', '{0,0,0,0,0,0}', '{null,null,null,null,null,null}',
                        array[100 - %3$d, 0, 0, 0, 0, 0]);
                """
                        .formatted(account, state, score, before));
    }

    private void asOwner(String sql) {
        var name =
                database.sql("select current_database()")
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block();
        new TestDatabase(name).execute(sql);
    }

    @Test
    void countsPrecisionAndRecallAreThoseOfTheRows() {
        decided(company.manager, "lost", "at_risk", 30, 90);
        decided(company.manager, "lost", "watch", 60, 120);
        decided(company.manager, "renewed", "at_risk", 40, 95);
        decided(company.associate, "renewed", "healthy", 90, 200);
        decided(company.associate, "reduced", "healthy", 80, 91);
        decided(company.associate, "lost", "unknown", 60, 91);
        decided(company.associate, "renewed", "at_risk", 10, 89);
        decided(company.otherManager, "renewed", "watch", 70, 90);
        var check = backtest.check(YEAR, company.lead).block();
        assertThat(check.cases()).isEqualTo(7);
        assertThat(check.unrecorded()).as("89 days are too late").isEqualTo(1);
        assertThat(check.states().get("at_risk")).isEqualTo(new Check.Count(1, 0, 1));
        assertThat(check.states().get("healthy")).isEqualTo(new Check.Count(1, 1, 0));
        assertThat(check.states().get("unknown")).isEqualTo(new Check.Count(0, 0, 1));
        assertThat(check.precision()).isEqualTo(new Share(1, 2));
        assertThat(check.recall()).isEqualTo(new Share(1, 3));
        // Lost 30 and 60 against kept 40, 90 and 80: five of six pairs in order.
        assertThat(check.curve().area()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(check.measures().getFirst().alone()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(check.measures().getFirst().lostPoints()).isEqualTo(55);
        assertThat(check.measures().getFirst().adds()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(check.bands().get(3)).isEqualTo(new Check.Band(30, 1, new Share(1, 1)));
        assertThat(check.models()).containsExactly(1);
        assertThat(backtest.check(YEAR, company.vp).block().cases()).isEqualTo(8);
    }

    @Test
    void whoMayNotCheckIsRefused() {
        for (var viewer : java.util.List.of(company.manager, company.associate)) {
            assertThatThrownBy(() -> backtest.check(YEAR, viewer).block())
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> backtest.quarters(company.lead).collectList().block())
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backtest.proposal(YEAR, company.director).block())
                .isInstanceOf(NotAllowed.class);
        assertThat(backtest.proposal(YEAR, company.admin).block().isTooFew()).isTrue();
    }

    @Test
    void aQuarterIsCheckedOnceHoweverManyTry() {
        var later = TODAY.plusMonths(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        var nodes =
                Flux.range(0, 8)
                        .map(
                                _ ->
                                        new QuarterlyCheck(
                                                decisions,
                                                quarters,
                                                write,
                                                Clock.fixed(later, ZoneOffset.UTC)));
        decided(company.manager, "lost", "at_risk", 30, 90);
        var did = nodes.flatMap(QuarterlyCheck::work).filter(done -> done).count().block();
        assertThat(did).isEqualTo(1);
        var over = Window.quarterBefore(TODAY.plusMonths(3));
        var kept = backtest.quarters(company.vp).blockFirst();
        assertThat(kept.began()).isEqualTo(over.from());
        var naive = decisions.all(over).collectList().map(Check::of).block();
        assertThat(kept.cases()).isEqualTo(naive.cases() - naive.unrecorded());
        assertThat(kept.recall()).isEqualTo(naive.recall());
    }
}
