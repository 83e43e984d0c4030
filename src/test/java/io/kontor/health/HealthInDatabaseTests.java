package io.kontor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Health;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** The database computes what the domain computes, in the same step as what it is made of. */
@OnlyTheServices
class HealthInDatabaseTests {

    @Autowired Company company;
    @Autowired DatabaseClient database;
    @Autowired HealthService health;

    private final LocalDate today = LocalDate.now();

    @BeforeEach
    void found() {
        company.found();
    }

    @ParameterizedTest
    @MethodSource("io.kontor.health.Golden#cases")
    void eachCaseIsRightToFourDecimals(Golden golden) {
        var found = compute(golden.known(), golden.cap());
        assertThat(found.score()).isCloseTo(golden.score(), within(5e-5));
        assertThat(found.shown()).isCloseTo(golden.shown(), within(5e-5));
        assertThat(found.coverage()).isCloseTo(golden.coverage(), within(5e-5));
        assertThat(found.low()).isCloseTo(golden.low(), within(5e-5));
        assertThat(found.high()).isCloseTo(golden.high(), within(5e-5));
        assertThat(found.state()).isEqualTo(golden.state());
    }

    @Test
    void anythingComesToTheSameInDomainAndDatabase() {
        var model = health.model().block().model();
        assertThat(model).isEqualTo(HealthModel.FIRST);
        var random = new Random(4);
        for (int i = 0; i < 500; i++) {
            var known = new EnumMap<Measure, Known>(Measure.class);
            for (var measure : Measure.values()) {
                if (random.nextInt(4) > 0) {
                    known.put(measure, new Known(random.nextInt(101), random.nextInt(400)));
                }
            }
            var cap = random.nextInt(3) == 0 ? random.nextInt(101) * 1.0 : null;
            same(compute(known, cap), Scoring.of(model, model.weights(), known, cap));
        }
    }

    @Test
    void whatPeopleDoBecomesTheScoreThatTheModelSays() {
        var product = UUID.randomUUID();
        company.sql(
                "insert into product (id, name) values ('%s', 'P %s')".formatted(product, product));
        for (int i = 0; i < 150; i++) {
            var facts = new Facts(i, today);
            if (facts.isClear()) {
                var account = account(facts);
                var rows =
                        facts.rows(
                                account, company.manager.person(), company.lead.person(), product);
                company.sql(String.join(";", rows.isEmpty() ? List.of("select 1") : rows));
                var expected =
                        Scoring.of(
                                HealthModel.FIRST,
                                HealthModel.FIRST.weights(),
                                facts.known(),
                                facts.cap());
                same(now(account), expected);
            }
        }
    }

    @Test
    void twoWhoWriteAtOnceAreBothCounted() {
        var account = company.account("Busy", company.manager).id();
        var concern =
                "insert into concern (id, account_id, severity, kind, title, owner_id, raised_on, due_on)"
                        + " values (gen_random_uuid(), '%s', 'low', 'service', 'x', '%s', current_date, current_date)";
        Flux.range(0, 20)
                .flatMap(
                        _ ->
                                database.sql(concern.formatted(account, company.manager.person()))
                                        .then(),
                        8)
                .blockLast();
        double lost = now(account).pointsLost().get(Measure.CONCERNS);
        assertThat(lost).isCloseTo(15 * .6, within(1e-9));
    }

    @Test
    void aNewOwnersRelationshipIsAtMostTwoUntilTheyJudge() {
        var account = company.account("Handed over", company.manager).id();
        health.enter(rating(account, 5), company.manager).block();
        assertThat(part(account, company.manager).score()).isEqualTo(100);
        company.sql(
                "update account set owner_id = '%s' where id = '%s'"
                        .formatted(company.lead.person(), account));
        assertThat(part(account, company.lead).score()).isEqualTo(25);
        health.enter(rating(account, 4), company.lead).block();
        assertThat(part(account, company.lead).score()).isEqualTo(75);
    }

    private Explanation.Part part(UUID account, io.kontor.security.Viewer viewer) {
        return health.explanation(account, viewer).block().details().parts().stream()
                .filter(p -> p.measure() == Measure.RELATIONSHIP)
                .findFirst()
                .orElseThrow();
    }

    private NewReading rating(UUID account, int value) {
        return new NewReading(
                account,
                NewReading.Kind.RELATIONSHIP,
                NewReading.Scale.ONE_TO_FIVE,
                java.math.BigDecimal.valueOf(value),
                today,
                "talk " + value);
    }

    private UUID account(Facts facts) {
        var id = UUID.randomUUID();
        company.sql(
                "insert into account (id, name, owner_id, tier, status) values ('%s', 'F', '%s', '%s', '%s')"
                        .formatted(
                                id,
                                company.manager.person(),
                                facts.tier(),
                                facts.notice ? "notice" : "active"));
        return id;
    }

    private static void same(Outcome found, Outcome expected) {
        assertThat(found.score()).isCloseTo(expected.score(), within(1e-9));
        assertThat(found.shown()).isCloseTo(expected.shown(), within(1e-9));
        assertThat(found.coverage()).isCloseTo(expected.coverage(), within(1e-9));
        assertThat(found.low()).isCloseTo(expected.low(), within(1e-9));
        assertThat(found.high()).isCloseTo(expected.high(), within(1e-9));
        assertThat(found.state()).isEqualTo(expected.state());
        expected.pointsLost()
                .forEach(
                        (m, points) ->
                                assertThat(found.pointsLost().get(m))
                                        .as(m.key())
                                        .isCloseTo(points, within(1e-9)));
    }

    private Outcome now(UUID account) {
        return outcome(
                "select score, held, coverage, low, high, computed as state, lost"
                        + " from account_health where account_id = '"
                        + account
                        + "'");
    }

    private Outcome compute(Map<Measure, Known> known, Double cap) {
        var scores = new ArrayList<String>();
        var days = new ArrayList<String>();
        for (var measure : Measure.values()) {
            var k = known.get(measure);
            scores.add(k == null ? "null" : String.valueOf(k.score()));
            days.add(k == null ? "null" : "current_date - " + k.ageDays());
        }
        return outcome(
                """
                select r.* from health_model m, health_of(
                    array[%s]::double precision[], array[%s]::date[],
                    health_weights(m.settings, '', ''), %s, current_date, m.settings) r
                where m.version = 1
                """
                        .formatted(String.join(",", scores), String.join(",", days), cap));
    }

    private Outcome outcome(String sql) {
        return database.sql(sql)
                .map(
                        row -> {
                            var lost = new EnumMap<Measure, Double>(Measure.class);
                            for (var measure : Measure.values()) {
                                lost.put(
                                        measure,
                                        row.get("lost", Double[].class)[measure.ordinal()]);
                            }
                            return new Outcome(
                                    row.get("score", Double.class),
                                    row.get("held", Double.class),
                                    row.get("coverage", Double.class),
                                    row.get("low", Double.class),
                                    row.get("high", Double.class),
                                    Health.valueOf(
                                            row.get("state", String.class)
                                                    .toUpperCase(Locale.ROOT)),
                                    lost);
                        })
                .one()
                .block();
    }
}
