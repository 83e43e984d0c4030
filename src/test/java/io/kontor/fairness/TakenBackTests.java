package io.kontor.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A promotion that was taken back is none: the rate and the time in level are those that hold. */
@OnlyTheServices
class TakenBackTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate JOINED = TODAY.minusYears(4);
    private static final List<String> LEVELS =
            List.of("ASSISTANT", "ASSOCIATE", "ACCOUNT_MANAGER", "LEAD", "DIRECTOR");

    private final UUID first = UUID.randomUUID();

    @Autowired Careers careers;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
        standing(first, "ACCOUNT_MANAGER", JOINED, null);
        standing(UUID.randomUUID(), "LEAD", TODAY.minusMonths(6), null);
    }

    private void standing(UUID id, String level, LocalDate since, UUID continues) {
        company.sql(
                "insert into standing (id, person_id, level, since, continues) values ('%s', '%s', '%s', '%s', %s)"
                        .formatted(
                                id,
                                company.manager.person(),
                                level,
                                since,
                                continues == null ? "null" : "'" + continues + "'"));
    }

    private Career mia() {
        return careers.since(TODAY.minusMonths(24), LEVELS, company.hr)
                .filter(c -> c.person().equals(company.manager.person()))
                .blockFirst();
    }

    @Test
    void itCountsWhileItStands() {
        assertThat(mia().promoted()).isTrue();
        assertThat(mia().since()).isEqualTo(TODAY.minusMonths(6));
    }

    @Test
    void itDoesNotCountOnceItWasTakenBack() {
        standing(UUID.randomUUID(), "ACCOUNT_MANAGER", TODAY.minusMonths(1), first);
        assertThat(mia().promoted()).isFalse();
        assertThat(mia().level()).isEqualTo("ACCOUNT_MANAGER");
        assertThat(mia().since()).isEqualTo(JOINED);
    }

    @Test
    void itCountsUntilTheDayOnWhichItIsTakenBack() {
        standing(UUID.randomUUID(), "ACCOUNT_MANAGER", TODAY.plusDays(1), first);
        assertThat(mia().promoted()).isTrue();
    }

    @Test
    void whoRisesAfterwardsIsPromoted() {
        standing(UUID.randomUUID(), "ACCOUNT_MANAGER", TODAY.minusMonths(3), first);
        standing(UUID.randomUUID(), "LEAD", TODAY.minusMonths(1), null);
        assertThat(mia().promoted()).isTrue();
    }

    @Test
    void whatWentBeforeItStands() {
        var director = UUID.randomUUID();
        var lead = UUID.randomUUID();
        company.sql(
                "delete from standing where level = 'LEAD' and person_id = '%s'"
                        .formatted(company.manager.person()));
        standing(lead, "LEAD", TODAY.minusMonths(9), null);
        standing(director, "DIRECTOR", TODAY.minusMonths(3), null);
        standing(UUID.randomUUID(), "LEAD", TODAY.minusMonths(1), lead);
        assertThat(mia().promoted()).isTrue();
        assertThat(mia().since()).isEqualTo(TODAY.minusMonths(9));
    }
}
