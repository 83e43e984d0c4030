package io.kontor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.NoSuchAccount;
import io.kontor.account.NotAllowed;
import io.kontor.health.NewReading.Kind;
import io.kontor.health.NewReading.Scale;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What does not fit is refused in words, and nothing is stored. */
@OnlyTheServices
class ReadingTests {

    @Autowired Company company;
    @Autowired DatabaseClient database;
    @Autowired HealthService health;

    private final LocalDate today = LocalDate.now();
    private UUID account;

    @BeforeEach
    void found() {
        account = company.found().account("Read", company.manager).id();
        enter(Kind.SATISFACTION, Scale.ZERO_TO_TEN, "8", today.minusDays(3), company.manager);
    }

    @Test
    void aReadingEnteredTwiceIsRefused() {
        refused(
                UnfitReading.Why.ENTERED_TWICE,
                Kind.SATISFACTION,
                Scale.ZERO_TO_TEN,
                "8",
                today.minusDays(3));
    }

    @Test
    void aReadingOutOfOrderIsRefused() {
        refused(
                UnfitReading.Why.OUT_OF_ORDER,
                Kind.SATISFACTION,
                Scale.ZERO_TO_TEN,
                "5",
                today.minusDays(4));
    }

    @Test
    void aReadingOfTomorrowIsRefused() {
        refused(UnfitReading.Why.IN_THE_FUTURE, Kind.PAYMENT, Scale.DAYS, "5", today.plusDays(1));
    }

    @Test
    void aReadingBeyondItsScaleIsRefused() {
        var beyond = UnfitReading.Why.BEYOND_ITS_SCALE;
        refused(beyond, Kind.SATISFACTION, Scale.ZERO_TO_TEN, "11", today);
        refused(beyond, Kind.SATISFACTION, Scale.ZERO_TO_TEN, "-1", today);
        refused(beyond, Kind.SATISFACTION, Scale.ONE_TO_FIVE, "0", today);
        refused(beyond, Kind.PAYMENT, Scale.DAYS, "1.5", today);
        refused(beyond, Kind.RELATIONSHIP, Scale.ONE_TO_FIVE, "5.001", today);
        refused(UnfitReading.Why.ANOTHER_SCALE, Kind.RELATIONSHIP, Scale.ZERO_TO_TEN, "5", today);
    }

    @Test
    void whoMayNotEnterReadingsIsRefused() {
        for (var viewer : new Viewer[] {company.vp, company.director}) {
            assertThatThrownBy(() -> enterToday(viewer)).isInstanceOf(NotAllowed.class);
        }
        for (var viewer :
                new Viewer[] {
                    company.otherManager,
                    company.hr,
                    company.admin,
                    company.liaison,
                    company.assistant
                }) {
            assertThatThrownBy(() -> enterToday(viewer)).isInstanceOf(NoSuchAccount.class);
        }
        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void aLiaisonIsToldTheStateOnly() {
        company.join(company.liaison, account, "sales_liaison");
        var told = health.explanation(account, company.liaison).block();
        assertThat(told.details()).isNull();
        assertThat(
                        health.history(account, today.minusDays(9), today, company.liaison)
                                .collectList()
                                .block())
                .isEmpty();
    }

    private void enterToday(Viewer viewer) {
        enter(Kind.SATISFACTION, Scale.ZERO_TO_TEN, "9", today, viewer);
    }

    private void refused(UnfitReading.Why why, Kind kind, Scale scale, String value, LocalDate on) {
        assertThatThrownBy(() -> enter(kind, scale, value, on, company.manager))
                .isInstanceOfSatisfying(
                        UnfitReading.class, e -> assertThat(e.why()).isEqualTo(why));
        assertThat(readings()).isEqualTo(1);
    }

    private void enter(Kind kind, Scale scale, String value, LocalDate on, Viewer viewer) {
        var reading =
                new NewReading(account, kind, scale, new BigDecimal(value), on, "Autumn survey");
        health.enter(reading, viewer).block();
    }

    private long readings() {
        return database.sql("select count(*) from reading where account_id = :account")
                .bind("account", account)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
