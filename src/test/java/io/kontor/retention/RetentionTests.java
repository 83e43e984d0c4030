package io.kontor.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.record.UnfitField;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The figures of retention equal what a patient person would count. */
@OnlyTheServices
class RetentionTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Period YEAR = Period.of("year", TODAY);

    @Autowired RetentionService retention;
    @Autowired Company company;
    @Autowired Team team;
    @Autowired Write write;
    @Autowired DatabaseClient database;

    @BeforeEach
    void aCompany() {
        company.found();
    }

    private UUID customer(Viewer owner, String status, int value, String currency) {
        var id = UUID.randomUUID();
        company.sql(
                "insert into account (id, name, owner_id, status, value, currency, customer_since) values ('%s', 'K %s', '%s', '%s', %d, '%s', current_date - 900)"
                        .formatted(id, id, owner.person(), status, value, currency));
        return id;
    }

    private void decided(UUID account, String outcome, int value, int stays, int daysAgo) {
        company.sql(
                "insert into renewal (id, account_id, due_on, value, outcome, outcome_on, outcome_value) values ('%s', '%s', current_date - %d, %d, '%s', current_date - %d, %d)"
                        .formatted(
                                UUID.randomUUID(),
                                account,
                                daysAgo,
                                value,
                                outcome,
                                daysAgo,
                                stays));
    }

    private void changes(UUID account, int after, int daysAgo) {
        var then = java.time.Instant.now().minus(java.time.Duration.ofDays(daysAgo));
        var step = Step.of(Step.Kind.SYSTEM, null, "value");
        var sql = "update account set value = %d where id = '%s'".formatted(after, account);
        write.past(then, step, database.sql(sql).then()).block();
    }

    @Test
    void theFiguresAreThoseOfANaiveRecount() {
        customer(company.manager, "active", 100, "USD");
        var reduced = customer(company.manager, "active", 80, "USD");
        decided(reduced, "reduced", 100, 80, 40);
        var lost = customer(company.associate, "lost", 0, "USD");
        decided(lost, "lost", 50, 0, 60);
        var longGone = customer(company.manager, "lost", 0, "USD");
        decided(longGone, "lost", 500, 0, 500);
        customer(company.manager, "prospect", 70, "USD");
        var grown = customer(company.otherManager, "active", 100, "USD");
        changes(grown, 150, 30);
        var earlier = customer(company.otherManager, "active", 10, "USD");
        changes(earlier, 90, 500);

        var sum = Retention.of(retention.kept(YEAR, company.director).block());
        assertThat(sum.customers()).isEqualTo(5);
        assertThat(sum.gone()).isEqualTo(1);
        assertThat(sum.start()).isEqualByComparingTo("440");
        assertThat(sum.lost()).isEqualByComparingTo("50");
        assertThat(sum.less()).isEqualByComparingTo("20");
        assertThat(sum.more()).isEqualByComparingTo("50");
        assertThat(sum.gross()).isCloseTo(370.0 / 440, within(1e-9));
        assertThat(sum.net()).isCloseTo(420.0 / 440, within(1e-9));
        assertThat(sum.logos()).isCloseTo(0.8, within(1e-9));
        var mine = Retention.of(retention.kept(YEAR, company.lead).block());
        assertThat(mine.start()).isEqualByComparingTo("250");
    }

    @Test
    void groupsAddUpToWhatTheViewerMayOpen() {
        company.randomBook(40, 3);
        for (var viewer : company.everybody()) {
            var kept = retention.kept(YEAR, viewer).block();
            for (var by : RetentionState.BY) {
                var grouped = Grouping.group(kept, by, team.now());
                var start =
                        grouped.values().stream()
                                .map(Retention::of)
                                .map(Retention::start)
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(start).isEqualByComparingTo(Retention.of(kept).start());
            }
        }
        assertThat(retention.kept(YEAR, company.hr).block()).isEmpty();
        assertThat(retention.kept(YEAR, company.admin).block()).isEmpty();
    }

    @Test
    void theReturnFollowsTheAssumptions() {
        var sum =
                new Retention(
                        10,
                        1,
                        new BigDecimal("1000"),
                        new BigDecimal("100"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);
        var assumed =
                Map.of("hour_cost", 5.0, "hours_behind", 2.0, "baseline", 0.8, "win_hours", 3.0);
        var result = Return.of(sum, new Work(120, 4, new BigDecimal("300")), assumed);
        assertThat(result.keeping()).isEqualTo(20);
        assertThat(result.above()).isEqualTo(100);
        assertThat(result.onRetention()).isEqualTo(4);
        assertThat(result.winning()).isEqualTo(60);
        assertThat(result.toWinOne()).isEqualTo(0.2);
        var idle = Return.of(sum, new Work(0, 0, BigDecimal.ZERO), assumed);
        assertThat(idle.onRetention()).isNaN();
    }

    @Test
    void anAssumptionIsChangedByThoseWhoMayAndFromTheValueTheySaw() {
        var seen = now();
        retention.assume("win_hours", seen, new BigDecimal("55"), company.director).block();
        assertThat(now()).isEqualByComparingTo("55");
        assertThatThrownBy(
                        () ->
                                retention
                                        .assume(
                                                "win_hours",
                                                new BigDecimal("54"),
                                                BigDecimal.TEN,
                                                company.vp)
                                        .block())
                .isInstanceOf(AssumedOtherwise.class);
        for (var viewer : List.of(company.manager, company.lead, company.hr, company.liaison)) {
            assertThatThrownBy(
                            () ->
                                    retention
                                            .assume("win_hours", now(), BigDecimal.TEN, viewer)
                                            .block())
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(
                        () ->
                                retention
                                        .assume(
                                                "baseline",
                                                new BigDecimal("0.8"),
                                                BigDecimal.TEN,
                                                company.vp)
                                        .block())
                .isInstanceOf(UnfitField.class);
        retention.assume("win_hours", now(), seen, company.director).block();
    }

    private BigDecimal now() {
        return retention
                .assumptions()
                .filter(a -> a.key().equals("win_hours"))
                .map(Assumption::value)
                .blockFirst();
    }
}
