package io.kontor.myday;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.organisation.OrganisationService;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever gets the book of somebody who left finds that on their day, until it is handed on. */
@OnlyTheServices
class CameTests {

    @Autowired DayAccounts day;
    @Autowired Company company;
    @Autowired OrganisationService organisation;

    @Test
    void theBookOfALeaverIsOnTheDayOfWhoGotItUntilTheyHandItOn() {
        company.found();
        var acme = company.account("Acme", company.manager);
        company.account("Beta", company.manager);
        company.account("Own", company.lead);
        give(acme.id().toString(), company.otherManager.person().toString());
        give(acme.id().toString(), company.manager.person().toString());
        assertThat(came()).isEmpty();
        leave();
        assertThat(came())
                .singleElement()
                .satisfies(
                        came -> {
                            assertThat(came.name()).isEqualTo("Mia");
                            assertThat(came.accounts()).isEqualTo(2);
                            assertThat(came.leftOn()).isEqualTo(LocalDate.now());
                        });
        assertThat(day.came(company.otherLead).block()).isEmpty();
        give(acme.id().toString(), company.otherManager.person().toString());
        assertThat(came()).singleElement().extracting(Day.Came::accounts).isEqualTo(1L);
        assertThat(day.came(company.otherManager).block()).isEmpty();
    }

    private void leave() {
        organisation.leave(company.manager.person(), LocalDate.now(), company.vp).block();
    }

    private void give(String account, String to) {
        company.sql("update account set owner_id = '%s' where id = '%s'".formatted(to, account));
    }

    private List<Day.Came> came() {
        return Objects.requireNonNull(day.came(company.lead).block());
    }
}
