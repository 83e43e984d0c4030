package io.kontor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.NotAllowed;
import io.kontor.account.Tier;
import io.kontor.database.TestDatabase;
import io.kontor.health.Cap;
import io.kontor.health.HealthModel;
import io.kontor.health.Measure;
import io.kontor.model.UnfitModel.Why;
import io.kontor.security.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Another model is seen before it is in force, comes once, and leaves the past as it was. */
@OnlyTheServices
class ModelTests {

    @Autowired Company company;
    @Autowired DatabaseClient database;
    @Autowired ModelService models;

    private UUID account;

    @BeforeEach
    void found() {
        company.found();
        account = company.account("Weighed", company.manager).id();
        company.sql(
                """
                insert into reading (id, account_id, measure, scale, value, on_date, source, owned_by)
                values (gen_random_uuid(), '%1$s', 'satisfaction', '0-10', 1, current_date, 'x', '%2$s'),
                       (gen_random_uuid(), '%1$s', 'relationship', '1-5', 5, current_date, 'x', '%2$s'),
                       (gen_random_uuid(), '%1$s', 'payment', 'days', 0, current_date, 'x', '%2$s');
                """
                        .formatted(account, company.manager.person()));
    }

    /** As if nothing had ever been published: other tests share this database. */
    @AfterEach
    void clear() {
        finish();
        asOwner("delete from health_run where model > 1");
        asOwner("delete from health_model where version > 1");
        asOwner("update health_snapshot set model = 1 where model > 1");
        asOwner(
                "select refresh_health(array(select account_id from account_health where model > 1))");
    }

    @Test
    void whatThePreviewSaysIsWhatHappens() {
        var model = weighing(Map.of(Measure.RELATIONSHIP, 90.0, Measure.COMMERCIAL, 10.0));
        var before = states();
        var said = models.preview(model, company.vp).last().block();
        assertThat(said.isWhole()).isTrue();
        assertThat(said.changed()).isPositive();
        assertThat(states()).as("nothing is stored").isEqualTo(before);
        models.publish(newest(), model, "Judgement counts", company.admin).block();
        finish();
        var after = states();
        var happened = new HashMap<Preview.Move, Long>();
        before.forEach(
                (id, state) ->
                        happened.merge(new Preview.Move(state, after.get(id)), 1L, Long::sum));
        assertThat(happened).isEqualTo(said.moves());
    }

    @Test
    void theDayBeforeKeepsItsVersionAndItsScore() {
        asOwner(
                "update health_snapshot set on_date = current_date - 1 where account_id = '%s'"
                        .formatted(account));
        var then =
                score(
                        "select score from health_snapshot where account_id = '%s' and on_date < current_date");
        var model = weighing(Map.of(Measure.SATISFACTION, 100.0));
        models.publish(newest(), model, "Only what they say", company.admin).block();
        finish();
        assertThat(score("select score from account_health where account_id = '%s'"))
                .isCloseTo(10, within(1e-9));
        var again =
                """
                select r.score from health_snapshot s join health_model m on m.version = s.model,
                       health_of(s.scores, s.read_on, s.weights, s.cap_at, s.on_date, m.settings) r
                where s.account_id = '%s' and s.on_date < current_date and s.model = 1
                """;
        assertThat(score(again)).isCloseTo(then, within(1e-9));
    }

    @Test
    void ofTwoAtOnceOneIsTold() {
        int seen = newest();
        var both =
                Flux.range(1, 2)
                        .flatMap(
                                i ->
                                        models.publish(
                                                        seen,
                                                        weighing(Map.of(Measure.FIT, 10.0 + i)),
                                                        "At once",
                                                        company.admin)
                                                .map(v -> "made")
                                                .onErrorResume(
                                                        ModelChanged.class, _ -> Mono.just("told")))
                        .collectList()
                        .block();
        assertThat(both).containsExactlyInAnyOrder("made", "told");
        assertThat(newest()).isEqualTo(seen + 1);
    }

    @Test
    void whoMayWhat() {
        for (var viewer : company.everybody()) {
            var role = viewer.role().name();
            assertThat(allows(models.versions(viewer)))
                    .as(role + " reads")
                    .isEqualTo(!List.of("HR", "LIAISON").contains(role));
            assertThat(allows(models.preview(other(), viewer).last()))
                    .as(role + " tries")
                    .isEqualTo(List.of("ADMIN", "VP").contains(role));
            if (!role.equals("ADMIN")) {
                assertThat(allows(models.publish(newest(), other(), "Mine", viewer)))
                        .as(role + " publishes")
                        .isFalse();
            }
        }
        assertThat(newest()).isEqualTo(1);
    }

    @Test
    void theAdministratorIsToldNumbersAndNoNames() {
        var model = weighing(Map.of(Measure.RELATIONSHIP, 100.0));
        var told = models.preview(model, company.admin).last().block();
        assertThat(told.changed()).isPositive();
        assertThat(told.accounts()).isEmpty();
        assertThat(models.preview(model, company.vp).last().block().accounts()).isNotEmpty();
    }

    @Test
    void whatIsUnfitIsRefusedByName() {
        var first = HealthModel.FIRST;
        refused(Why.NO_WEIGHT, weighing(Map.of()));
        refused(Why.BELOW_ZERO, weighing(Map.of(Measure.FIT, -1.0, Measure.CONCERNS, 9.0)));
        var limits = new HashMap<>(first.limits());
        limits.put(Measure.FIT, new HealthModel.Limits(270, 90));
        refused(Why.LIMITS_UPSIDE_DOWN, with(limits, first.caps(), Map.of(), first.cadences()));
        var caps = new HashMap<>(first.caps());
        caps.put(Cap.NOTICE, 101.0);
        refused(Why.BEYOND_ITS_SCALE, with(first.limits(), caps, Map.of(), first.cadences()));
        var never = Map.of("tier:small", Set.of(Measure.values()));
        refused(Why.NOTHING_LEFT, with(first.limits(), first.caps(), never, first.cadences()));
        var strange = Map.of("tier:tiny", Set.of(Measure.FIT));
        refused(Why.NO_SUCH_SEGMENT, with(first.limits(), first.caps(), strange, first.cadences()));
        var cadences = new HashMap<>(first.cadences());
        cadences.put(Tier.SMALL, 0);
        refused(Why.NO_CADENCE, with(first.limits(), first.caps(), Map.of(), cadences));
        refused(Why.NOTHING_NEW, first);
        assertThatThrownBy(() -> models.publish(1, other(), " ", company.admin).block())
                .isInstanceOf(UnfitModel.class);
        assertThat(newest()).isEqualTo(1);
    }

    private void refused(Why why, HealthModel model) {
        assertThatThrownBy(() -> models.publish(newest(), model, "Try", company.admin).block())
                .isInstanceOfSatisfying(
                        UnfitModel.class,
                        unfit -> assertThat(unfit.faults()).anyMatch(f -> f.why() == why));
    }

    private static HealthModel other() {
        return weighing(Map.of(Measure.FIT, 7.0));
    }

    private static HealthModel weighing(Map<Measure, Double> some) {
        var weights = new HashMap<Measure, Double>();
        for (var measure : Measure.values()) {
            weights.put(measure, some.getOrDefault(measure, 0.0));
        }
        var f = HealthModel.FIRST;
        return new HealthModel(
                weights,
                f.limits(),
                f.cadences(),
                f.penalties(),
                f.overdue(),
                f.caps(),
                f.neutral(),
                f.thresholds(),
                f.notApplicable());
    }

    private static HealthModel with(
            Map<Measure, HealthModel.Limits> limits,
            Map<Cap, Double> caps,
            Map<String, Set<Measure>> notApplicable,
            Map<Tier, Integer> cadences) {
        var f = HealthModel.FIRST;
        return new HealthModel(
                f.weights(),
                limits,
                cadences,
                f.penalties(),
                f.overdue(),
                caps,
                f.neutral(),
                f.thresholds(),
                notApplicable);
    }

    private static boolean allows(Mono<?> question) {
        return question.map(_ -> true).onErrorReturn(NotAllowed.class, false).block();
    }

    private int newest() {
        return models.versions(viewer()).block().getFirst().number();
    }

    private Viewer viewer() {
        return company.admin;
    }

    /** Until the scores have followed, whichever node or test does the work. */
    private void finish() {
        while (!models.recomputed(viewer()).block().finished()) {
            database.sql("select work_on_health(100000)").then().block();
        }
    }

    private Map<UUID, String> states() {
        return database.sql("select account_id, state from account_health")
                .map(r -> Map.entry(r.get(0, UUID.class), r.get(1, String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .block();
    }

    private double score(String sql) {
        return database.sql(sql.formatted(account)).map(r -> r.get(0, Double.class)).one().block();
    }

    private void asOwner(String sql) {
        var name =
                database.sql("select current_database()")
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block();
        new TestDatabase(name).execute(sql);
    }
}
