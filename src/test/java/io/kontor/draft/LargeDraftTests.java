package io.kontor.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.organisation.RollUps;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

/** 200 people with 40,000 accounts come under another lead in one step, and back. */
@OnlyTheServices
class LargeDraftTests {

    private static final int PEOPLE = 200;
    private static final int ACCOUNTS_EACH = 200;
    private static final int BOOKS = 20;

    @Autowired DraftService drafts;
    @Autowired DraftEditing editing;
    @Autowired Scheduling scheduling;
    @Autowired Undo undo;
    @Autowired Team team;
    @Autowired RollUps rollUps;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    @Test
    void isAppliedWithinTenSecondsAndUndoneFieldByField() {
        company.found();
        staff();
        team.refresh().block();
        rollUps.now().block();
        var draft = Objects.requireNonNull(editing.begin("One lead", company.vp).block());
        fill(draft);
        var before = state();
        var version = Objects.requireNonNull(drafts.one(draft, company.vp).block()).version();
        long begin = System.nanoTime();
        scheduling.schedule(draft, version, LocalDate.now(), company.vp).block();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        await().pollInterval(Duration.ofMillis(20)).until(this::isLive);
        var live = Duration.ofNanos(System.nanoTime() - begin).minus(took);
        var applied = Objects.requireNonNull(drafts.one(draft, company.vp).block());
        assertThat(applied.state()).isEqualTo(Draft.State.APPLIED);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(reached(company.otherLead.person())).isEqualTo(PEOPLE * ACCOUNTS_EACH);
        assertThat(reached(company.lead.person())).isZero();
        assertThat(state()).isNotEqualTo(before);
        System.out.printf("applied in %d ms, live after %d%n", took.toMillis(), live.toMillis());
        assertThat(live).isLessThan(Duration.ofSeconds(5));
        var undone = undo.undo(Objects.requireNonNull(applied.step()), company.vp);
        StepVerifier.create(undone)
                .assertNext(u -> assertThat(u.fieldsRefused()).isZero())
                .verifyComplete();
        assertThat(state()).isEqualTo(before);
        cleared();
    }

    /** Account managers below the lead with the same number of accounts each. */
    private void staff() {
        company.sql(
                """
                with hired as (
                    insert into person (id, name, role, title)
                    select gen_random_uuid(), 'Draft ' || i, 'MANAGER', 'Account manager' from generate_series(1, %d) i
                    returning id),
                placed as (
                    insert into position (id, title, name, since)
                    select id, 'manager', 'draft', current_date from hired returning id),
                seated as (
                    insert into tenure (id, position_id, person_id, since)
                    select gen_random_uuid(), id, id, current_date from hired returning id)
                insert into reporting_line (id, position_id, superior_id, since)
                select gen_random_uuid(), h.id, l.position_id, current_date
                from hired h, person l where l.id = '%s'
                """
                        .formatted(PEOPLE, company.lead.person()));
        company.sql(
                """
                insert into account (id, name, owner_id, value, renewal_date)
                select gen_random_uuid(), 'Draft ' || i, p.id, 1000 + i, current_date + i %% 300
                from person p, generate_series(1, %d) i where p.name like 'Draft %%'
                """
                        .formatted(ACCOUNTS_EACH));
        company.sql("analyze");
    }

    /** Everybody under the other lead, and some of them with the book of a colleague besides. */
    private void fill(UUID draft) {
        company.sql(
                """
                insert into draft_move (id, draft_id, kind, subject_id, target_id)
                select gen_random_uuid(), '%s', 'position', p.id, l.position_id
                from person p, person l where p.name like 'Draft %%' and l.id = '%s'
                """
                        .formatted(draft, company.otherLead.person()));
        company.sql(
                """
                insert into draft_move (id, draft_id, kind, subject_id, target_id)
                select gen_random_uuid(), '%s', 'book', p.id, q.id
                from person p join person q on q.name = 'Draft ' || (substr(p.name, 7)::integer + 100)
                where p.name like 'Draft %%' and substr(p.name, 7)::integer <= %d
                """
                        .formatted(draft, BOOKS));
    }

    private Map<String, Object> state() {
        return Objects.requireNonNull(
                database.sql(
                                """
                                select (select md5(string_agg(id::text || owner_id, '' order by id)) from account where name like 'Draft %') as owners,
                                       (select md5(string_agg(position_id::text || superior_id || since || coalesce(until::text, ''), ''
                                               order by position_id, since))
                                        from reporting_line where position_id in (select id from position where name = 'draft')) as lines
                                """)
                        .fetch()
                        .one()
                        .block());
    }

    /** Everybody who asks this node is told by now, of people and of figures. */
    private boolean isLive() {
        var lead = company.otherLead.person();
        var seat = team.now().person(lead).orElseThrow().position();
        return team.now().subtree(lead).size() > PEOPLE
                && Objects.requireNonNull(rollUps.now().block())
                                .sum(Objects.requireNonNull(seat))
                                .accounts()
                        == PEOPLE * ACCOUNTS_EACH;
    }

    private long reached(UUID superior) {
        return Objects.requireNonNull(
                database.sql(
                                """
                                select count(*) as n from account a join reach r on r.person_id = a.owner_id
                                where r.superior_id = :superior and a.name like 'Draft %'
                                """)
                        .bind("superior", superior)
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block());
    }

    /** So many accounts would slow the tests that come after. */
    private void cleared() {
        company.sql(
                "set statement_timeout = '5min'; delete from account where name like 'Draft %'; reset statement_timeout");
    }
}
