package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.kontor.OnlyTheServices;
import io.kontor.pay.Vault;
import io.kontor.team.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Decisions take effect as soon as Kontor runs, and none keeps the others. */
@OnlyTheServices
class PromotionClockTests extends Track {

    @Autowired Vault vault;

    @Test
    void itLooksAtOnceWhenItStarts() {
        var looks = mock(Applying.class);
        when(looks.applyDue(any())).thenReturn(Mono.just(0L));
        var clock = new PromotionClock(looks);
        clock.start();
        verify(looks, timeout(2_000)).applyDue(TODAY);
        clock.stop();
    }

    @Test
    void oneThatFailsIsLeftAndTheOthersTakeEffect() {
        var broken = scheduled(TODAY.minusDays(9));
        // There is no position for such a level: it cannot be applied.
        vault.as(
                        company.hr,
                        database.sql(
                                        "update proposal set level = 'NOWHERE' where id = '%s'"
                                                .formatted(broken.id()))
                                .then())
                .block();
        var hr = company.hr;
        found();
        var fine = scheduled(TODAY);
        applying.applyDue(TODAY).block();
        assertThat(now(fine).state()).isEqualTo(State.APPLIED);
        assertThat(proposals.one(broken.id(), hr).block().proposal().state())
                .isEqualTo(State.SCHEDULED);
        assertThat(mia().role()).isEqualTo(Role.LEAD);
        applying.applyDue(TODAY).block();
        assertThat(proposals.one(broken.id(), hr).block().events())
                .as("who looks at it learns of it, once")
                .filteredOn(e -> e.act().equals("NOT_APPLIED"))
                .hasSize(1);
        vault.as(
                        hr,
                        database.sql(
                                        "update proposal set state = 'WITHDRAWN' where id = '%s'"
                                                .formatted(broken.id()))
                                .then())
                .block();
    }
}
