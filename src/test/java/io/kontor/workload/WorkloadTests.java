package io.kontor.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.NoSuchAccount;
import io.kontor.account.NotAllowed;
import io.kontor.record.UnfitField;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

/** Loads are what a patient person would add up, and nobody is told those out of reach. */
@OnlyTheServices
class WorkloadTests {

    @Autowired WorkloadService workload;
    @Autowired NormsService norms;
    @Autowired Undo undo;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    @BeforeEach
    void found() {
        company.found();
    }

    private record Fact(
            UUID id, UUID owner, String tier, String status, String health, int renewsIn) {}

    private List<Fact> facts() {
        return database.sql(
                        """
                        select a.id, a.owner_id, a.tier, a.status, coalesce(h.state, 'unknown') as health,
                               coalesce(a.renewal_date - current_date, -1) as days
                        from account a left join account_health h on h.account_id = a.id
                        """)
                .map(
                        row ->
                                new Fact(
                                        row.get("id", UUID.class),
                                        row.get("owner_id", UUID.class),
                                        row.get("tier", String.class),
                                        row.get("status", String.class),
                                        row.get("health", String.class),
                                        row.get("days", Integer.class)))
                .all()
                .collectList()
                .block();
    }

    /** By the numbers of the model's description, not by those in the database. */
    private static double hours(Fact account) {
        if (account.status().equals("lost")) {
            return 0;
        }
        var care = Map.of("strategic", 30.0, "large", 12.0, "medium", 4.5, "small", 1.5);
        var renewal = Map.of("strategic", 16, "large", 8, "medium", 4, "small", 2);
        var state = Map.of("healthy", 1.0, "watch", 1.25, "at_risk", 1.75, "unknown", 1.25);
        boolean renews = account.renewsIn() >= 0 && account.renewsIn() <= 90;
        return care.get(account.tier()) * state.get(account.health())
                + (renews ? renewal.get(account.tier()) : 0);
    }

    private void waitUntil(Viewer viewer, Viewer of, double demand) {
        workload.live(viewer)
                .filter(w -> Math.abs(demand(w, of) - demand) < 1e-6)
                .blockFirst(Duration.ofSeconds(10));
    }

    private static double demand(Workload workload, Viewer of) {
        return workload.person(of.person())
                .map(l -> l.figures().demand().doubleValue())
                .orElse(-1.0);
    }

    private Workload seenBy(Viewer viewer) {
        return Objects.requireNonNull(workload.now(viewer).block());
    }

    @Test
    void everybodysDemandIsThatOfANaiveRecountAndTeamsAreTheSumOfTheirs() {
        company.randomBook(60, 11);
        var facts = facts();
        double team = 0;
        for (var keeper : List.of(company.lead, company.manager, company.associate)) {
            double wanted =
                    facts.stream()
                            .filter(f -> f.owner().equals(keeper.person()))
                            .mapToDouble(WorkloadTests::hours)
                            .sum();
            team += wanted;
            waitUntil(company.vp, keeper, wanted);
            var parts = Objects.requireNonNull(workload.parts(keeper.person(), keeper).block());
            assertThat(
                            parts.stream()
                                    .map(p -> p.care().add(p.renewalHours()))
                                    .mapToDouble(BigDecimal::doubleValue)
                                    .sum())
                    .isCloseTo(wanted, within(1e-6));
            for (var part : parts) {
                assertThat(part.each().multiply(BigDecimal.valueOf(part.accounts())))
                        .isEqualByComparingTo(part.care());
            }
        }
        var lead =
                seenBy(company.director).teams().stream()
                        .filter(t -> t.name().equals("Lea") && t.within().size() == 3)
                        .filter(t -> t.figures().people() == 4)
                        .max(java.util.Comparator.comparing(t -> t.figures().demand()))
                        .orElseThrow();
        assertThat(lead.figures().demand().doubleValue()).isCloseTo(team, within(1e-6));
        var manager = seenBy(company.manager).person(company.manager.person()).orElseThrow();
        assertThat(manager.figures().capacity()).isEqualByComparingTo("331.5");
    }

    @Test
    void nobodyIsToldALoadOutOfReach() {
        company.randomBook(20, 12);
        var reach =
                Map.of(
                        company.lead,
                        Set.of(company.lead, company.manager, company.associate),
                        company.manager,
                        Set.of(company.manager, company.associate),
                        company.associate,
                        Set.of(company.associate),
                        company.assistant,
                        Set.<Viewer>of());
        reach.forEach(
                (viewer, people) -> {
                    var seen = new HashSet<UUID>();
                    seenBy(viewer).people().forEach(load -> seen.add(load.id()));
                    for (var keeper : company.everybody()) {
                        assertThat(seen.contains(keeper.person()))
                                .as(viewer.name() + " sees " + keeper.name())
                                .isEqualTo(people.contains(keeper));
                    }
                });
        for (var viewer : List.of(company.hr, company.admin, company.liaison)) {
            StepVerifier.create(workload.now(viewer)).verifyError(NotAllowed.class);
        }
        StepVerifier.create(workload.parts(company.manager.person(), company.otherLead))
                .verifyError(NoSuchKeeper.class);
        StepVerifier.create(workload.heaviest(company.lead.person(), company.manager))
                .verifyError(NoSuchKeeper.class);
    }

    @Test
    void aWhatIfTakesHoursFromOneAndGivesThemToAnotherAndWritesNothing() {
        company.randomBook(40, 13);
        var theirs =
                facts().stream().filter(f -> f.owner().equals(company.manager.person())).toList();
        double all = theirs.stream().mapToDouble(WorkloadTests::hours).sum();
        waitUntil(company.director, company.manager, all);
        var some = theirs.subList(0, theirs.size() / 2);
        double moved = some.stream().mapToDouble(WorkloadTests::hours).sum();
        var ids = some.stream().map(Fact::id).toList();
        var shifts =
                Objects.requireNonNull(
                        workload.whatIf(ids, company.otherManager.person(), company.director)
                                .block());
        assertThat(shifts).hasSize(2);
        var gains = shifts.getFirst();
        assertThat(gains.person()).isEqualTo(company.otherManager.person());
        assertThat(gains.after().subtract(gains.before()).doubleValue())
                .isCloseTo(moved, within(1e-6));
        var loses = shifts.getLast();
        assertThat(loses.accounts()).isEqualTo(-some.size());
        assertThat(loses.after().doubleValue()).isCloseTo(all - moved, within(1e-6));
        assertThat(demand(seenBy(company.director), company.manager)).isCloseTo(all, within(1e-6));
        StepVerifier.create(workload.whatIf(ids, company.lead.person(), company.otherLead))
                .verifyError(NoSuchAccount.class);
        StepVerifier.create(workload.whatIf(ids, company.otherLead.person(), company.lead))
                .verifyError(NoSuchKeeper.class);
    }

    @Test
    void aNormIsSetByThoseWhoMayFromTheValueTheySawAndTakenBack() {
        var account = company.account("Norm", company.manager);
        company.sql("update account set tier = 'large' where id = '%s'".formatted(account.id()));
        double before =
                hours(
                        facts().stream()
                                .filter(f -> f.id().equals(account.id()))
                                .findFirst()
                                .orElseThrow());
        waitUntil(company.vp, company.manager, before);
        var six = new BigDecimal("6.00");
        StepVerifier.create(norms.set("large.touches", six, BigDecimal.TEN, company.director))
                .verifyError(NotAllowed.class);
        StepVerifier.create(norms.set("large.luck", six, BigDecimal.TEN, company.vp))
                .verifyError(UnfitField.class);
        StepVerifier.create(norms.set("capacity.present", new BigDecimal("0.75"), six, company.hr))
                .verifyError(UnfitField.class);
        try {
            norms.set("large.touches", six, new BigDecimal("12"), company.vp).block();
            waitUntil(company.vp, company.manager, before * 2);
            StepVerifier.create(norms.set("large.touches", six, BigDecimal.ONE, company.vp))
                    .verifyError(NormChanged.class);
        } finally {
            undo.undo(lastStep(company.vp), company.vp).block();
        }
        waitUntil(company.vp, company.manager, before);
    }

    private UUID lastStep(Viewer viewer) {
        return Objects.requireNonNull(
                database.sql(
                                "select id from step where actor = :actor and label = 'workload norm' and exists (select from change c where c.step = step.id) order by at desc limit 1")
                        .bind("actor", viewer.person())
                        .map(row -> row.get("id", UUID.class))
                        .first()
                        .block());
    }
}
