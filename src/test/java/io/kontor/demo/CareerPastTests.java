package io.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.fairness.FairnessService;
import io.kontor.pay.Vault;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/**
 * What the demonstration tells of promotions holds together wherever it is told; in a company of
 * its own, because the journeys of others change theirs.
 */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class CareerPastTests {

    @Autowired FairnessService fairness;
    @Autowired DatabaseClient database;
    @Autowired Vault vault;
    @Autowired Team team;

    /** The names that a query in the vault finds, as HR, who looked at everybody's pay. */
    private List<String> inside(String sql) {
        var looked =
                database.sql(
                                "insert into pay_look (viewer, person_id, purpose) select vault_viewer(), id, 'test' from person")
                        .then();
        var found =
                database.sql(sql)
                        .map(row -> Objects.requireNonNull(row.get("name", String.class)))
                        .all()
                        .collectList();
        return Objects.requireNonNull(vault.as(hr(), looked.then(found)).block());
    }

    private List<String> outside(String sql) {
        return Objects.requireNonNull(
                database.sql(sql)
                        .map(row -> Objects.requireNonNull(row.get("name", String.class)))
                        .all()
                        .collectList()
                        .block());
    }

    private Viewer hr() {
        return Viewer.of(team.now().signingInAs("hr").orElseThrow());
    }

    @Test
    void everyPromotionIsInTheLevelsAndInThePayFromItsDayOnAndNoneIsWithoutACase() {
        var cases =
                inside(
                        """
                        select p.name from proposal r join person p on p.id = r.subject_id
                        join standing n on n.person_id = p.id and n.since = r.effective_on and n.level = r.level
                        join standing e on e.person_id = p.id and e.since < n.since and e.level = r.from_level
                        join salary s on s.person_id = p.id and s.from_date = r.effective_on
                                     and s.amount = r.amount and s.currency = r.currency
                        where r.state = 'TOLD' and s.reason = r.kind and r.told_at > r.effective_on
                          and r.effective_on > current_date - interval '24 months'
                        order by p.name
                        """);
        assertThat(cases).hasSizeBetween(6, 12);
        assertThat(cases)
                .isEqualTo(
                        inside(
                                "select p.name from proposal r join person p on p.id = r.subject_id where r.state = 'TOLD' order by p.name"));
        assertThat(cases)
                .as("whoever rose, from place to place")
                .isEqualTo(
                        outside(
                                """
                                select p.name from standing n
                                join standing e on e.person_id = n.person_id and e.since < n.since
                                join person p on p.id = n.person_id
                                join tenure before on before.person_id = p.id and before.until = n.since
                                join position o on o.id = before.position_id and o.title = lower(e.level)
                                join tenure since on since.person_id = p.id and since.since = n.since
                                                 and since.position_id = p.position_id
                                order by p.name
                                """));
    }

    @Test
    void nobodyIsPaidLessThanTheMinimumBecauseTheyRose() {
        assertThat(
                        inside(
                                """
                                select p.name from proposal r join person p on p.id = r.subject_id
                                join pay_zone z on z.location = p.region
                                join pay_band b on b.zone = z.zone and b.level = r.level
                                where r.state = 'TOLD' and r.amount < b.least
                                """))
                .isEmpty();
    }

    @Test
    void everyCaseIsAChainOfTurnsOfOthers() {
        assertThat(
                        inside(
                                """
                                select p.name
                                from (select e.*, lag(to_state) over w as before, lag(at) over w as earlier
                                      from proposal_event e window w as (partition by proposal_id order by id)) e
                                join proposal r on r.id = e.proposal_id join person p on p.id = r.subject_id
                                where e.from_state is distinct from e.before or e.at < e.earlier
                                   or e.at > now() or e.actor = r.subject_id
                                   or (e.actor is null) <> (e.act = 'APPLY')
                                """))
                .isEmpty();
        assertThat(
                        inside(
                                """
                                select p.name from proposal r join person p on p.id = r.subject_id
                                join lateral (
                                    select count(*) as turns, (array_agg(to_state order by id desc))[1] as state
                                    from proposal_event where proposal_id = r.id) e on true
                                where e.state <> r.state or e.turns <> r.version
                                """))
                .isEmpty();
    }

    @Test
    void fairnessHasSomethingToTellAndStillHidesSmallGroups() {
        var told = Objects.requireNonNull(fairness.fairness(hr()).block());
        for (var grouping : List.of("location", "level")) {
            var groups =
                    told.groupings().stream()
                            .filter(g -> g.name().equals(grouping))
                            .flatMap(g -> g.groups().stream())
                            .toList();
            assertThat(groups).as(grouping).anyMatch(g -> g.rate() > 0);
            assertThat(groups).as(grouping).allMatch(g -> g.people() >= 5);
        }
    }
}
