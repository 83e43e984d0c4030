package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.OnlyTheServices;
import io.kontor.database.TestDatabase;
import io.kontor.pay.Vault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;

/** Two nodes on one database: what was decided takes effect once, also when one dies over it. */
@OnlyTheServices
@Timeout(120)
class AppliedOnceTests extends Track {

    /** Days went by before anybody looked. */
    private static final LocalDate MUCH_LATER = TODAY.plusDays(40);

    /** It waits for somebody else's lock, after pay and checklist, before level and position. */
    private static final String WAITING =
            " from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock' and query like '%insert into standing%'";

    @Autowired Vault vault;

    private ConfigurableApplicationContext otherNode() {
        var properties = owned().properties();
        return new SpringApplicationBuilder(OnlyTheServices.Services.class)
                .web(WebApplicationType.NONE)
                .properties(
                        properties.entrySet().stream().map(Object::toString).toArray(String[]::new))
                .run();
    }

    private TestDatabase owned() {
        var name =
                database.sql("select current_database()")
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block();
        return new TestDatabase(name);
    }

    private Connection colleague() throws SQLException {
        var test = owned();
        return DriverManager.getConnection(
                test.jdbcUrl(), test.owner().user(), test.owner().password());
    }

    @Test
    void oneNodeIsKilledInTheMiddleAndTheOtherDoesTheWholeOfIt() throws Exception {
        var p = scheduled(TODAY.plusDays(2));
        try (var second = otherNode();
                var lock = colleague();
                var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table standing in share mode");
            var first = applying.applyDue(MUCH_LATER).toFuture();
            Awaitility.await().until(() -> count("select count(*)" + WAITING) == 1);
            var other = second.getBean(Applying.class).applyDue(MUCH_LATER).toFuture();
            Awaitility.await()
                    .until(
                            () ->
                                    count(
                                                    "select count(*) from pg_stat_activity where datname = current_database()"
                                                            + " and wait_event = 'advisory'")
                                            > 0);
            database.sql("select pg_terminate_backend(pid)" + WAITING).then().block();
            assertThat(first).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(0L);
            assertThat(now(p).state()).as("nothing half done").isEqualTo(State.SCHEDULED);
            assertThat(salaries()).isZero();
            lock.rollback();
            assertThat(other).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(1L);
        }
        isAppliedOnce(p);
        applying.applyDue(MUCH_LATER).block();
        isAppliedOnce(p);
    }

    @Test
    void twoNodesThatLookAtOnceApplyItOnce() {
        var p = scheduled(TODAY.plusDays(2));
        try (var second = otherNode()) {
            var nodes = new Applying[] {applying, second.getBean(Applying.class)};
            var applied =
                    Flux.range(0, 8)
                            .flatMap(i -> nodes[i % 2].applyDue(MUCH_LATER), 8)
                            .reduce(0L, Long::sum)
                            .block();
            assertThat(applied).isEqualTo(1);
        }
        isAppliedOnce(p);
    }

    private void isAppliedOnce(Proposal p) {
        var found = proposals.one(p.id(), company.hr).block();
        assertThat(found.proposal().state()).isEqualTo(State.APPLIED);
        assertThat(found.events()).filteredOn(e -> e.act().equals("APPLY")).hasSize(1);
        assertThat(found.chores()).hasSize(4);
        assertThat(salaries()).isEqualTo(1);
        var person = company.manager.person();
        assertThat(
                        count(
                                "select count(*) from standing where level = 'LEAD' and person_id = '%s' and since = '%s'"
                                        .formatted(person, p.effectiveOn())))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from tenure where person_id = '%s' and until is null"
                                        .formatted(person)))
                .isEqualTo(1);
    }

    private long salaries() {
        var person = company.manager.person();
        var all =
                database.sql("select count(*) from salary where person_id = '%s'".formatted(person))
                        .map(row -> row.get(0, Long.class))
                        .one();
        return vault.as(company.hr, pay.noteLook(person, "test").then(all)).block();
    }
}
