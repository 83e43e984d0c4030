package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.OnlyTheServices;
import io.kontor.team.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A decision moves people out of the place they hold, whatever was planned for them later. */
@OnlyTheServices
class PlannedPlaceTests extends Track {

    private UUID plannedElsewhere() {
        var position = UUID.randomUUID();
        company.sql(
                """
                insert into position (id, title, region, unit, since)
                select '%1$s', title, region, unit, since from position where id = '%2$s';
                insert into reporting_line (id, position_id, superior_id, since)
                select gen_random_uuid(), '%1$s', superior_id, since from reporting_line
                where position_id = '%2$s';
                update tenure set until = current_date + 60 where person_id = '%3$s';
                insert into tenure (id, position_id, person_id, since)
                values (gen_random_uuid(), '%1$s', '%3$s', current_date + 60)
                """
                        .formatted(position, mia().position(), company.manager.person()));
        return position;
    }

    private long tenures(String which) {
        return count(
                "select count(*) from tenure where person_id = '%s' and %s"
                        .formatted(company.manager.person(), which));
    }

    @Test
    void aPromotionTakesEffectFromItsDayAlsoWhereAnotherPlaceWasPlanned() {
        var before = mia().position();
        plannedElsewhere();
        var p = applied(scheduled(TODAY));
        assertThat(p.fromPosition()).isEqualTo(before);
        assertThat(mia().role()).isEqualTo(Role.LEAD);
        assertThat(mia().position()).isNotEqualTo(before);
        assertThat(tenures("until is null and since = current_date")).isEqualTo(1);
        assertThat(tenures("since > current_date"))
                .as("what was planned from the old place gives way")
                .isZero();
    }

    @Test
    void aReversalLeadsBackFromItsDayAlsoWhereAnotherPlaceWasPlanned() {
        var before = mia().position();
        var p = applied(scheduled(TODAY.minusDays(5)));
        plannedElsewhere();
        var back = reversing.reverse(p.id(), TODAY, "A mistake", company.hr).block();
        take(back, Act.APPROVE, company.vp, "Agreed");
        applied(back);
        assertThat(mia().position()).isEqualTo(before);
        assertThat(tenures("until is null")).isEqualTo(1);
        assertThat(tenures("since > current_date")).isZero();
    }

    @Test
    void thePostThatAPromotionOpenedDoesNotStayAsAVacancy() {
        for (var day : new int[] {5, 0}) {
            var p = applied(scheduled(TODAY.minusDays(day)));
            var opened = mia().position();
            var back = reversing.reverse(p.id(), TODAY, "A mistake", company.hr).block();
            take(back, Act.APPROVE, company.vp, "Agreed");
            assertThat(applied(back).state()).isEqualTo(State.APPLIED);
            assertThat(open(opened)).isZero();
        }
    }

    @Test
    void aPostThatSomebodyReportsToByNowStays() {
        var p = applied(scheduled(TODAY.minusDays(5)));
        var opened = mia().position();
        company.sql(
                """
                update reporting_line set superior_id = '%2$s'
                where position_id = (select position_id from person where id = '%1$s')
                """
                        .formatted(company.otherManager.person(), opened));
        var back = reversing.reverse(p.id(), TODAY, "A mistake", company.hr).block();
        take(back, Act.APPROVE, company.vp, "Agreed");
        applied(back);
        assertThat(open(opened)).isEqualTo(1);
    }

    private long open(UUID position) {
        return count(
                "select count(*) from position where id = '%s' and until is null"
                        .formatted(position));
    }

    @Test
    void allThatFollowsFromADecisionIsPartOfItsStepInHistory() {
        applied(scheduled(TODAY));
        assertThat(
                        count(
                                """
                                select count(*) from change c join step s on s.id = c.step
                                where c.record = '%s' and c.entity = 'person' and s.label = 'promotion'
                                  and jsonb_exists(c.after, 'role')
                                  and jsonb_exists(c.after, 'position_id')
                                """
                                        .formatted(company.manager.person())))
                .isEqualTo(1);
    }
}
