package io.kontor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Health;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Judgement beside the score, with its limits. */
@OnlyTheServices
class OverrideTests {

    @Autowired Company company;
    @Autowired HealthService health;

    private final LocalDate today = LocalDate.now();
    private UUID account;

    @BeforeEach
    void found() {
        account = company.found().account("Judged", company.manager).id();
    }

    @Test
    void loweringHoldsAtOnceAndTheScoreStaysVisible() {
        override(40, company.manager);
        var now = explanation(company.manager);
        assertThat(now.state()).isEqualTo(Health.AT_RISK);
        assertThat(now.details().shown()).isEqualTo(40);
        assertThat(now.details().score()).isEqualTo(60);
        assertThat(now.details().computed()).isEqualTo(Health.UNKNOWN);
        health.endOverride(now.details().override().id(), company.manager).block();
        assertThat(explanation(company.manager).state()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void raisingWaitsForTheLead() {
        var id = override(90, company.manager);
        assertThat(explanation(company.manager).state()).isEqualTo(Health.UNKNOWN);
        assertThat(explanation(company.manager).details().override().waits()).isTrue();
        for (var viewer : new Viewer[] {company.manager, company.director, company.otherLead}) {
            assertThatThrownBy(() -> health.consent(id, viewer).block())
                    .isInstanceOf(UnfitOverride.class);
        }
        health.consent(id, company.lead).block();
        assertThat(explanation(company.manager).state()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void itHasAReasonAndAnEnd() {
        for (var unfit :
                new NewOverride[] {
                    new NewOverride(account, 40, " ", today),
                    new NewOverride(account, 140, "x", today),
                    new NewOverride(account, 40, "x", today.plusDays(91)),
                    new NewOverride(account, 40, "x", today.minusDays(1))
                }) {
            assertThatThrownBy(() -> health.override(unfit, company.manager).block())
                    .isInstanceOf(UnfitOverride.class);
        }
        assertThat(explanation(company.manager).details().override()).isNull();
    }

    @Test
    void itIsToBeReviewedWhenTheOwnerChangesOrTheScoreMoves() {
        override(40, company.manager);
        assertThat(explanation(company.lead).details().override().toReview()).isFalse();
        company.sql(
                "update account set owner_id = '%s' where id = '%s'"
                        .formatted(company.lead.person(), account));
        assertThat(explanation(company.lead).details().override().toReview()).isTrue();
    }

    private UUID override(double value, Viewer viewer) {
        var override = new NewOverride(account, value, "I know them", today.plusDays(30));
        return health.override(override, viewer).block();
    }

    private Explanation explanation(Viewer viewer) {
        return health.explanation(account, viewer).block();
    }
}
