package io.kontor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.database.TestDatabase;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Time passes for every score, once a day, whatever happens to the nodes. */
@OnlyTheServices
class DailyHealthTests {

    @Autowired Company company;
    @Autowired DatabaseClient database;
    @Autowired DailyHealth daily;
    @Autowired HealthService health;

    private final List<UUID> accounts = new ArrayList<>();

    @BeforeEach
    void found() {
        company.found();
        daily.work().block();
        for (int i = 0; i < 12; i++) {
            var account = company.account("Aging " + i, company.manager).id();
            accounts.add(account);
            company.sql(
                    """
                    insert into reading (id, account_id, measure, scale, value, on_date, source, owned_by)
                    values (gen_random_uuid(), '%s', 'satisfaction', '0-10', 10, current_date - 180, 'x', '%s')
                    """
                            .formatted(account, company.manager.person()));
        }
    }

    /** As if nobody had computed anything for two days. */
    private void sleepForTwoDays() {
        asOwner("delete from health_snapshot where account_id = any ('{%s}')".formatted(ids()));
        asOwner(
                "update account_health set computed_on = current_date - 2, moves_on = current_date - 1"
                        + " where account_id = any ('{%s}')".formatted(ids()));
        asOwner("delete from health_run where day >= current_date - 1");
        asOwner(
                "insert into health_run (id, day, model, finished_at)"
                        + " values (gen_random_uuid(), current_date - 2, 1, now())");
    }

    @AfterEach
    void clear() {
        asOwner("delete from health_run where day < current_date");
    }

    @Test
    void missedDaysAreCaughtUpInTheirOrder() {
        sleepForTwoDays();
        daily.work().block();
        var history =
                health.history(
                                accounts.getFirst(),
                                LocalDate.now().minusDays(5),
                                LocalDate.now(),
                                company.manager)
                        .collectList()
                        .block();
        assertThat(history).hasSize(2);
        assertThat(history.get(0).on()).isEqualTo(LocalDate.now().minusDays(1));
        assertThat(history.get(1).outcome().score()).isCloseTo(65, within(1e-9));
        assertThat(history.get(0).outcome().score())
                .isCloseTo(60 + 25 * .4 * 91 / 180, within(1e-9));
        assertThat(number("select count(*) from health_run where finished_at is null")).isZero();
    }

    @Test
    void aRunThatIsCutOffLeavesNothingHalfDoneAndIsCompleted() {
        sleepForTwoDays();
        assertThat(daily.part(5).block()).isTrue();
        // The rest of the run never happens: the node was killed.
        var open = "select count(*) from health_run where finished_at is null and looked_at = 5";
        assertThat(number(open)).isEqualTo(1);
        var done =
                "select count(*) from account_health h where h.account_id = any ('{%s}')"
                        + " and (h.computed_on = current_date - 1) = exists (select from health_snapshot s"
                        + " where s.account_id = h.account_id and s.on_date = current_date - 1 and s.score = h.score)";
        assertThat(number(done.formatted(ids()))).isEqualTo(accounts.size());
        daily.work().block();
        assertThat(
                        number(
                                "select count(*) from account_health where account_id = any ('{%s}') and computed_on = current_date"
                                        .formatted(ids())))
                .isEqualTo(accounts.size());
    }

    /** The run waits for a row of somebody else's when it dies, with half of its own written. */
    @Test
    void aRunKilledInTheMiddleLeavesNothingHalfDoneAndTheNextCompletesIt() throws Exception {
        sleepForTwoDays();
        var waiting =
                " from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like '%work_on_health%'";
        var test = owned();
        try (var other =
                        DriverManager.getConnection(
                                test.jdbcUrl(), test.owner().user(), test.owner().password());
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    """
                    insert into health_snapshot (account_id, on_date, model, score, held, state, coverage, low, high,
                                                 weights, scores, read_on, lost)
                    select account_id, current_date - 1, 1, 0, 0, 'unknown', 0, 0, 0, '{}', '{}', '{}', '{}'
                    from account_health where account_id = any ('{%s}') order by account_id offset 7 limit 1
                    """
                            .formatted(ids()));
            var part = daily.part(50).toFuture();
            Awaitility.await().until(() -> number("select count(*)" + waiting) == 1);
            database.sql("select pg_terminate_backend(pid)" + waiting).then().block();
            assertThat(part).failsWithin(Duration.ofSeconds(10));
            other.rollback();
        }
        assertThat(number("select count(*) from health_run where day > current_date - 2")).isZero();
        assertThat(number(computedOn("current_date - 2"))).isEqualTo(accounts.size());
        assertThat(
                        number(
                                "select count(*) from health_snapshot where account_id = any ('{%s}')"
                                        .formatted(ids())))
                .isZero();
        daily.work().block();
        assertThat(number(computedOn("current_date"))).isEqualTo(accounts.size());
        assertThat(number("select count(*) from health_run where finished_at is null")).isZero();
    }

    private String computedOn(String day) {
        return "select count(*) from account_health where account_id = any ('{%s}') and computed_on = %s"
                .formatted(ids(), day);
    }

    @Test
    void whatIsAtRiskForADayOpensOneConcern() {
        var account = accounts.getFirst();
        company.sql("update account set status = 'notice' where id = '" + account + "'");
        daily.speak().block();
        assertThat(alarms(account)).isZero();
        asOwner(
                "update account_health set state_since = now() - interval '25 hours' where account_id = '%s'"
                        .formatted(account));
        daily.speak().block();
        daily.speak().block();
        assertThat(alarms(account)).isEqualTo(1);
        company.sql(
                "update concern set state = 'resolved', closed_on = current_date where account_id = '%s'"
                        .formatted(account));
        daily.speak().block();
        assertThat(alarms(account)).as("never twice for the same cause").isEqualTo(1);
    }

    @Test
    void theLeadIsAskedOnceWhereJudgementAndScoreDiffer() {
        var account = accounts.getFirst();
        company.sql(
                """
                insert into reading (id, account_id, measure, scale, value, on_date, source, owned_by)
                values (gen_random_uuid(), '%1$s', 'relationship', '1-5', 1, current_date, 'x', '%2$s'),
                       (gen_random_uuid(), '%1$s', 'payment', 'days', 0, current_date, 'x', '%2$s');
                insert into interaction (id, account_id, person_id, kind, hat, two_way, happened_at)
                values (gen_random_uuid(), '%1$s', '%2$s', 'call', 'sales', true, now())
                """
                        .formatted(account, company.manager.person()));
        assertThat(health.explanation(account, company.manager).block().details().disagrees())
                .isTrue();
        daily.speak().block();
        daily.speak().block();
        assertThat(
                        number(
                                "select count(*) from task where account_id = '%s' and owner_id = '%s' and template = 'disagreement'"
                                        .formatted(account, company.lead.person())))
                .isEqualTo(1);
    }

    private long alarms(UUID account) {
        return number(
                "select count(*) from concern where account_id = '%s' and kind = 'health' and owner_id = '%s'"
                        .formatted(account, company.manager.person()));
    }

    private String ids() {
        return String.join(",", accounts.stream().map(UUID::toString).toList());
    }

    private long number(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    /** What the application itself may not write. */
    private void asOwner(String sql) {
        owned().execute(sql);
    }

    private TestDatabase owned() {
        return new TestDatabase(
                database.sql("select current_database()")
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block());
    }
}
