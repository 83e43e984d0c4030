package io.kontor.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Health;
import io.kontor.account.Reach;
import io.kontor.organisation.Seat;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

/** Every figure of a team is the sum of the accounts that the same viewer may open. */
@OnlyTheServices
class TeamsTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired TeamsService teams;
    @Autowired Team team;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    @BeforeEach
    void found() {
        company.found();
    }

    private UUID seat(Viewer viewer) {
        return team.now().person(viewer.person()).orElseThrow().position();
    }

    private Standings until(Predicate<Standings> so) {
        return Objects.requireNonNull(teams.live().filter(so).blockFirst(Duration.ofSeconds(20)));
    }

    private record Row(UUID id, BigDecimal value, Health health, boolean renews, long overdue) {}

    /** What somebody may open of the accounts of a position, one by one. */
    private List<Row> rows(UUID position, Viewer viewer) {
        return database.sql(
                        """
                        select a.id, a.value * c.rate as value, coalesce(h.state, 'unknown') as state,
                               a.status <> 'lost' and a.renewal_date between current_date and current_date + 90 as renews,
                               (select count(*) from concern o where o.account_id = a.id and o.due_on < current_date
                                  and o.closed_on is null) as overdue
                        from account a join currency c on c.code = a.currency
                        left join account_health h on h.account_id = a.id
                        where a.owner_id in (select placed_below(:position)) and
                        """
                                + Reach.sql(viewer, Deed.READ))
                .bind("position", position)
                .bind("viewer", viewer.person())
                .map(
                        row ->
                                new Row(
                                        row.get("id", UUID.class),
                                        row.get("value", BigDecimal.class),
                                        Health.valueOf(
                                                row.get("state", String.class)
                                                        .toUpperCase(Locale.ROOT)),
                                        Boolean.TRUE.equals(row.get("renews", Boolean.class)),
                                        row.get("overdue", Long.class)))
                .all()
                .collectList()
                .block();
    }

    @Test
    void totalsAreTheSumOfTheRowsThatTheSameViewerMayOpen() {
        company.randomBook(80, 21);
        raise(company.account("Late", company.manager).id(), 1);
        var accounts = rows(seat(company.vp), company.vp);
        assertThat(accounts).hasSize(81);
        var now =
                until(
                        s ->
                                sum(s, company.vp) == 81
                                        && s.rollUp().sum(seat(company.vp)).overdue() == 1);
        var opened = new HashSet<String>();
        for (var viewer : company.everybody()) {
            for (var held : company.everybody()) {
                var position = seat(held);
                now.team(position, viewer)
                        .ifPresent(
                                found -> {
                                    opened.add(viewer.name() + " " + held.name());
                                    same(found, rows(position, viewer));
                                });
            }
        }
        assertThat(opened)
                .contains("Vera Vera", "Vera Dag", "Dag Dag", "Dag Leif", "Lea Lea", "Lea Mia")
                .contains("Mia Mia", "Mia Asta", "Ask Ask")
                .doesNotContain("Lea Dag", "Lea Leif", "Mia Lea", "Leif Mia", "Dag Vera")
                .noneMatch(pair -> pair.matches("(Hedda|Liv|Adam) .*"));
    }

    private long sum(Standings standings, Viewer viewer) {
        return standings.rollUp().sum(seat(viewer)).accounts();
    }

    private static void same(TeamFigures found, List<Row> rows) {
        var figures = found.figures();
        assertThat(figures.accounts()).isEqualTo(rows.size());
        assertThat(figures.value())
                .isEqualByComparingTo(
                        rows.stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        for (var health : Health.values()) {
            assertThat(figures.count(health))
                    .isEqualTo(rows.stream().filter(r -> r.health() == health).count());
        }
        assertThat(figures.renewals()).isEqualTo(rows.stream().filter(Row::renews).count());
        assertThat(figures.overdue()).isEqualTo(rows.stream().mapToLong(Row::overdue).sum());
    }

    @Test
    void nobodyIsToldOfATeamWhoseAccountsTheyMayNotOpen() {
        company.account("Secret", company.manager);
        for (var viewer : List.of(company.hr, company.liaison, company.admin)) {
            for (var held : company.everybody()) {
                StepVerifier.create(teams.page(seat(held), viewer)).verifyError(NoSuchTeam.class);
            }
            assertThat(teams.compare(Optional.empty(), Level.ALL, viewer).block()).isEmpty();
        }
        StepVerifier.create(teams.page(seat(company.lead), company.manager))
                .verifyError(NoSuchTeam.class);
        StepVerifier.create(teams.page(seat(company.manager), company.otherLead))
                .verifyError(NoSuchTeam.class);
        StepVerifier.create(
                        teams.compare(
                                Optional.of(seat(company.lead)), Level.ALL, company.otherLead))
                .verifyError(NoSuchTeam.class);
        StepVerifier.create(teams.page(UUID.randomUUID(), company.vp))
                .verifyError(NoSuchTeam.class);
    }

    @Test
    void listsHoldOnlyAccountsOfTheTeam() {
        company.randomBook(60, 22);
        raise(company.account("Late", company.manager).id(), 7);
        int all = rows(seat(company.lead), company.lead).size();
        until(
                s ->
                        sum(s, company.lead) == all
                                && s.rollUp().sum(seat(company.lead)).overdue() == 1);
        var below = Set.copyOf(team.now().placedBelow(seat(company.lead)));
        var page = Objects.requireNonNull(teams.page(seat(company.lead), company.lead).block());
        var details = page.details();
        assertThat(details.worst()).isSortedAccordingTo(Comparator.comparing(Noted::score));
        assertThat(details.worst()).hasSize(10);
        assertThat(details.worst()).allMatch(a -> below.contains(a.owner()));
        assertThat(details.worst()).noneMatch(a -> a.health().equals("unknown"));
        assertThat(details.renewing()).isNotEmpty().allMatch(a -> below.contains(a.owner()));
        assertThat(details.late()).singleElement().matches(l -> l.dueOn().isBefore(TODAY));
        assertThat(page.keepers())
                .extracting(Keeper::person)
                .containsExactlyInAnyOrder(
                        company.lead.person(),
                        company.manager.person(),
                        company.associate.person());
        assertThat(page.keepers().stream().map(k -> k.figures().accounts()).reduce(0L, Long::sum))
                .isEqualTo(all);
    }

    @Test
    void thePastIsThatOfTheAccountsOfToday() {
        var account = company.account("Was at risk", company.manager);
        company.account("New", company.manager);
        company.sql(
                """
                insert into concern (id, account_id, severity, kind, title, owner_id, raised_on, due_on, state, closed_on)
                values (gen_random_uuid(), '%s', 'critical', 'service', 'Then', '%s', current_date - 120,
                        current_date - 110, 'resolved', current_date - 50)
                """
                        .formatted(account.id(), company.manager.person()));
        for (int ago : List.of(109, 90, 40)) {
            company.sql(
                    "select remember_health(array['%s']::uuid[], current_date - %d)"
                            .formatted(account.id(), ago));
        }
        company.sql("update account set next_step = 'Ask' where id = '%s'".formatted(account.id()));
        var now = until(s -> track(s).on(Days.start(TODAY)).all() == 1);
        assertThat(track(now).on(Days.start(TODAY)).counts()).containsEntry(Health.AT_RISK, 1L);
        assertThat(track(now).moves()).isEqualTo(new Moves(0, 0, 0, 0, 1));
        for (var day : Days.months(TODAY)) {
            long ago = TODAY.toEpochDay() - day.toEpochDay();
            assertThat(track(now).on(day).all()).as(day + "").isEqualTo(ago <= 109 ? 1 : 0);
        }
        company.sql(
                "update account set owner_id = '%s' where id = '%s'"
                        .formatted(company.otherManager.person(), account.id()));
        until(s -> track(s).on(Days.start(TODAY)).all() == 0);
        var other = seat(company.otherManager);
        var moved = until(s -> s.readings().of(s.owners(other)).moves().lost() == 1);
        assertThat(moved.team(other, company.director)).isPresent();
    }

    private Track track(Standings standings) {
        return standings.readings().of(standings.owners(seat(company.manager)));
    }

    @Test
    void teamsAreComparedInTheOrderOfTheTreeAndEachLevelHoldsItsOwn() {
        company.randomBook(30, 23);
        var directors = compared(Level.DIRECT, company.vp);
        assertThat(directors).first().isEqualTo(seat(company.vp));
        assertThat(directors).contains(seat(company.director)).doesNotContain(seat(company.lead));
        assertThat(compared(Level.LEADS, company.director))
                .containsExactlyInAnyOrder(
                        seat(company.director), seat(company.lead), seat(company.otherLead));
        var all = compared(Level.ALL, company.director);
        var tree = now().rollUp().tree();
        var inTree =
                Keeper.seats(seat(company.director), now().rollUp())
                        .filter(s -> !tree.below(s.id()).isEmpty())
                        .map(Seat::id)
                        .filter(all::contains)
                        .toList();
        assertThat(all).isEqualTo(inTree).contains(seat(company.manager));
        assertThat(compared(Level.DIRECT, company.assistant)).isEmpty();
    }

    private Standings now() {
        return Objects.requireNonNull(teams.now().block());
    }

    private List<UUID> compared(Level level, Viewer viewer) {
        return Objects.requireNonNull(teams.compare(Optional.empty(), level, viewer).block())
                .stream()
                .map(TeamFigures::id)
                .toList();
    }

    @Test
    void outcomesOfTheYearAndWhatStayedAreTheTeams() {
        for (var outcome :
                Map.of(company.manager, "renewed", company.associate, "lost").entrySet()) {
            var id = UUID.randomUUID();
            company.sql(
                    """
                    insert into account (id, name, owner_id, value, status, customer_since)
                    values ('%s', 'One', '%s', 1000, 'active', current_date - 900)
                    """
                            .formatted(id, outcome.getKey().person()));
            company.sql(
                    """
                    insert into renewal (id, account_id, due_on, value, currency, call, outcome, outcome_on, outcome_value, reason)
                    values (gen_random_uuid(), '%s', current_date - 30, 1000, 'USD', 'likely', '%s', current_date - 30, %d, 'So')
                    """
                            .formatted(
                                    id,
                                    outcome.getValue(),
                                    outcome.getValue().equals("lost") ? 0 : 1000));
        }
        var lead = seat(company.lead);
        var now =
                until(
                        s -> {
                            var track = s.readings().of(s.owners(lead));
                            return track.renewed() == 1 && track.lost() == 1;
                        });
        var found = now.team(lead, company.lead).orElseThrow();
        assertThat(found.track().kept().customers()).isEqualTo(2);
        assertThat(found.track().kept().gross()).isBetween(0.49, 0.51);
        var manager = now.team(seat(company.manager), company.manager).orElseThrow();
        assertThat(manager.track().lost()).isEqualTo(1);
    }

    private void raise(UUID account, int daysAgo) {
        company.sql(
                """
                insert into concern (id, account_id, severity, kind, title, owner_id, raised_on, due_on)
                values (gen_random_uuid(), '%s', 'critical', 'service', 'The line stands', '%s',
                        current_date - 9, current_date - %d)
                """
                        .formatted(account, company.manager.person(), daysAgo));
    }
}
