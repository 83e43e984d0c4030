package io.kontor.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.security.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People, and those who look after their files, are reminded of what has to be renewed. */
@OnlyTheServices
class ExpiringTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired Expiring expiring;
    @Autowired DossierEditing editing;
    @Autowired DossierService files;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
        var level =
                Map.<String, @Nullable String>of("level", "ACCOUNT_MANAGER", "since", "2020-01-01");
        editing.add(Section.LEVELS, company.manager.person(), level, company.hr).block();
    }

    private CareerFile.Entry qualified(Viewer person, String name, @Nullable LocalDate expires) {
        var values = new HashMap<String, @Nullable String>();
        values.put("name", name);
        values.put("issued", TODAY.minusYears(3).toString());
        values.put("expires", expires == null ? null : expires.toString());
        return editing.add(Section.QUALIFICATIONS, person.person(), values, person).block();
    }

    private List<Expiry> of(Viewer viewer) {
        var known = company.everybody().stream().map(Viewer::person).toList();
        return Objects.requireNonNull(
                expiring.due(viewer).filter(e -> known.contains(e.person())).collectList().block());
    }

    private List<String> names(Viewer viewer) {
        return of(viewer).stream().map(Expiry::qualification).toList();
    }

    @Test
    void whatRunsOutWithinSixtyDaysIsToldTheFirstFirst() {
        qualified(company.manager, "Later", TODAY.plusDays(61));
        qualified(company.manager, "Sixty", TODAY.plusDays(60));
        qualified(company.manager, "Today", TODAY);
        qualified(company.manager, "Forever", null);
        assertThat(names(company.manager)).containsExactly("Today", "Sixty");
    }

    @Test
    void whatIsOverIsToldWhereTheOwnOrTheNextLevelAsksForIt() {
        qualified(company.manager, "Juggling", TODAY.minusDays(1));
        assertThat(names(company.manager)).isEmpty();
        qualified(company.manager, "product basics", TODAY.minusDays(3));
        qualified(company.manager, "Leading people", TODAY.minusDays(2));
        assertThat(names(company.manager)).containsExactly("product basics", "Leading people");
        assertThat(of(company.manager)).allMatch(e -> e.isOver(TODAY));
    }

    @Test
    void whatIsRenewedIsToldNoMoreAndThatComesLive() {
        var entry = qualified(company.manager, "Product basics", TODAY.plusDays(9));
        var rings = expiring.live().next().timeout(Duration.ofSeconds(10)).toFuture();
        qualified(company.manager, "Product Basics", TODAY.plusYears(2));
        assertThat(rings.join()).isTrue();
        assertThat(names(company.manager)).isEmpty();
        assertThat(names(company.lead)).isEmpty();
        var file =
                Objects.requireNonNull(files.file(company.manager.person(), company.lead).block());
        assertThat(file.isToRenew(entry, TODAY)).isFalse();
    }

    @Test
    void onlyThePersonTheirLeadAndHrAreTold() {
        for (var person : company.everybody()) {
            qualified(person, "Of " + person.name(), TODAY.plusDays(30));
        }
        told(company.vp, "Vera");
        told(company.director, "Dag", "Lea", "Leif");
        told(company.lead, "Lea", "Mia");
        told(company.otherLead, "Leif", "Max");
        told(company.manager, "Mia");
        told(company.otherManager, "Max");
        told(company.associate, "Asta");
        told(company.assistant, "Ask");
        told(company.liaison, "Liv");
        told(company.admin, "Adam");
        told(company.hr, "Vera", "Dag", "Lea", "Mia", "Asta", "Ask", "Leif", "Max", "Hedda");
    }

    private void told(Viewer viewer, String... people) {
        assertThat(of(viewer))
                .as(viewer.name())
                .extracting(Expiry::name)
                .containsExactlyInAnyOrder(people)
                .allSatisfy(
                        name ->
                                assertThat(of(viewer))
                                        .filteredOn(e -> e.name().equals(name))
                                        .allSatisfy(e -> mayRead(e, viewer)));
    }

    private void mayRead(Expiry expiry, Viewer viewer) {
        assertThat(files.file(expiry.person(), viewer).block())
                .as("never of a file they may not see")
                .isNotNull();
    }

    @Test
    void whoIsNotLedByThemAnyMoreAndWhoLeftIsNotTold() {
        qualified(company.manager, "Product basics", TODAY.plusDays(9));
        assertThat(names(company.lead)).hasSize(1);
        company.sql(
                "update person set left_on = current_date where id = '%s'"
                        .formatted(company.manager.person()));
        assertThat(names(company.lead)).isEmpty();
        assertThat(names(company.hr)).isEmpty();
    }
}
