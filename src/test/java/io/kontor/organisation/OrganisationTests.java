package io.kontor.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The organisation is one tree on every day, and everybody sees what is below them in it. */
@OnlyTheServices
class OrganisationTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired OrganisationService organisation;
    @Autowired AccountService accounts;
    @Autowired RollUps rollUps;
    @Autowired Books books;
    @Autowired Calendar calendar;
    @Autowired Team team;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void aMoveTakesAccountsOutOfOneLeadsListAndIntoAnothersAndOpenListsAreReadAgain() {
        var account = company.account("Acme", company.manager);
        StepVerifier.create(accounts.live(company.lead).filter(List::isEmpty))
                .then(() -> move(company.manager, company.otherLead, TODAY).block())
                .expectErrorSatisfies(
                        e -> assertThat(e.getClass().getSimpleName()).isEqualTo("ReachChanged"))
                .verify(Duration.ofSeconds(10));
        assertThat(reaches(company.otherLead, account.id())).isTrue();
        assertThat(reaches(company.lead, account.id())).isFalse();
        assertThat(reaches(company.director, account.id())).isTrue();
    }

    @Test
    void aMoveOfNextWeekShowsThenAndNotNow() {
        move(company.manager, company.otherLead, TODAY.plusDays(7)).block();
        assertThat(boss(company.manager, TODAY)).isEqualTo(seat(company.lead));
        assertThat(boss(company.manager, TODAY.plusDays(7))).isEqualTo(seat(company.otherLead));
        assertThat(below(company.lead)).contains(company.manager.person());
    }

    @Test
    void nobodyComesToReportToThemselves() {
        StepVerifier.create(move(company.lead, company.manager, TODAY))
                .verifyErrorSatisfies(
                        e -> assertThat(((RefusedMove) e).why()).isEqualTo(RefusedMove.Why.CIRCLE));
    }

    @Test
    void whoMayNotReorganiseIsRefused() {
        for (var viewer : List.of(company.director, company.lead, company.manager, company.admin)) {
            var move =
                    organisation.move(
                            seat(company.manager), seat(company.otherLead), TODAY, null, viewer);
            StepVerifier.create(move).verifyError(NotAllowed.class);
        }
    }

    @Test
    void twoMovesThatWouldCloseACircleTogetherAreNotBothDone() {
        for (int i = 0; i < 5; i++) {
            company.found();
            var one = move(company.lead, company.otherManager, TODAY).onErrorComplete();
            var other = move(company.otherLead, company.manager, TODAY).onErrorComplete();
            Mono.when(one, other).block();
            assertTree(TODAY);
        }
    }

    @Test
    void whoActsSeesWhatIsBelowAndADeputyWhatTheOtherSees() {
        var account = company.account("Acme", company.manager);
        organisation
                .appoint(
                        seat(company.lead),
                        company.otherManager.person(),
                        TODAY,
                        TODAY.plusDays(9),
                        true,
                        company.vp)
                .block();
        organisation
                .depute(
                        company.lead.person(),
                        company.associate.person(),
                        TODAY,
                        TODAY.plusDays(1),
                        company.lead)
                .block();
        team.refresh().block();
        assertThat(below(company.otherManager)).contains(company.manager.person());
        assertThat(below(company.associate)).contains(company.manager.person());
        assertThat(reaches(company.otherManager, account.id())).isTrue();
    }

    @Test
    void theBookOfALeaverGoesToTheLeadInOneStep() {
        var account = company.account("Acme", company.manager);
        var seat = seat(company.manager);
        organisation.leave(company.manager.person(), TODAY, company.vp).block();
        var now = accounts.account(account.id(), company.lead).block();
        assertThat(Objects.requireNonNull(now).owner()).isEqualTo(company.lead.person());
        assertThat(seats(TODAY).seat(seat).orElseThrow().isVacant()).isTrue();
    }

    @Test
    void onTheDayOfTwoLeaversTheirBooksGoToWhoIsStillThere() {
        var account = company.account("Acme", company.manager);
        organisation.leave(company.manager.person(), TODAY.plusDays(1), company.vp).block();
        organisation.leave(company.lead.person(), TODAY.plusDays(1), company.vp).block();
        dayComes();
        calendar.look().block();
        var now = accounts.account(account.id(), company.vp).block();
        assertThat(Objects.requireNonNull(now).owner()).isEqualTo(company.director.person());
    }

    /** What was for tomorrow is for today, and everything derived knows already. */
    private void dayComes() {
        var ours =
                "select t.position_id from tenure t join person p on p.id = t.person_id where p.id in ('%s')"
                        .formatted(
                                company.everybody().stream()
                                        .map(viewer -> viewer.person().toString())
                                        .collect(Collectors.joining("', '")));
        company.sql("update position set since = current_date - 9 where id in (" + ours + ")");
        company.sql(
                "update reporting_line set since = current_date - 9 where position_id in ("
                        + ours
                        + ")");
        for (var leaver : List.of(company.manager, company.lead)) {
            var id = leaver.person();
            company.sql("update person set left_on = current_date where id = '%s'".formatted(id));
            company.sql(
                    "update tenure set since = current_date - 9, until = current_date where person_id = '%s'"
                            .formatted(id));
        }
        company.sql("update organisation_day set day = current_date - 1");
    }

    @Test
    void randomMovesBySeveralAtOnceLeaveATreeAndAnswersAsAReplayGivesThem() {
        var random = new Random(7);
        var people =
                List.of(
                        company.director,
                        company.lead,
                        company.manager,
                        company.associate,
                        company.assistant,
                        company.otherLead,
                        company.otherManager);
        for (int round = 0; round < 12; round++) {
            var moves = new ArrayList<Mono<Void>>();
            for (int i = 0; i < 4; i++) {
                var who = people.get(random.nextInt(people.size()));
                var to = people.get(random.nextInt(people.size()));
                moves.add(move(who, to, TODAY.plusDays(random.nextInt(20))).onErrorComplete());
            }
            Mono.when(moves).block();
        }
        for (int day = 0; day < 22; day++) {
            assertTree(TODAY.plusDays(day));
        }
        team.refresh().block();
        for (var viewer : people) {
            assertThat(below(viewer)).isEqualTo(replayed(viewer));
            assertThat(team.now().subtree(viewer.person())).isEqualTo(below(viewer));
        }
    }

    @Test
    void rollUpsKeptByChangeEqualARecount() {
        company.randomBook(60, 3);
        rollUps.now().block();
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            company.sql(
                    """
                    update account set value = %d, owner_id = '%s',
                           status = '%s'
                    where id = (select id from account where name like 'Random %%'
                                order by md5(id::text || '%d') limit 1)
                    """
                            .formatted(
                                    random.nextInt(100_000),
                                    List.of(company.manager, company.otherManager, company.lead)
                                            .get(random.nextInt(3))
                                            .person(),
                                    List.of("active", "notice", "lost").get(random.nextInt(3)),
                                    i));
        }
        var wanted = Objects.requireNonNull(books.all().block()).get(company.manager.person());
        var seat = seat(company.manager);
        rollUps.live()
                .startWith(rollUps.now())
                .map(rolled -> rolled.own(seat))
                .filter(own -> same(own, wanted))
                .blockFirst(Duration.ofSeconds(10));
    }

    private static boolean same(Figures one, Figures other) {
        return one.accounts() == other.accounts()
                && one.counts().equals(other.counts())
                && one.value().compareTo(other.value()) == 0
                && one.demand().compareTo(other.demand()) == 0;
    }

    /** Everybody below, found by asking each position whom it reports to. */
    private Set<UUID> replayed(Viewer viewer) {
        var found = new HashSet<UUID>();
        found.add(viewer.person());
        var tree = seats(TODAY);
        for (var seat : tree.all()) {
            var path = tree.above(seat.id()).stream().map(Seat::id).toList();
            if (path.contains(seat(viewer))) {
                seat.holders().forEach(holder -> found.add(holder.person()));
            }
        }
        return found;
    }

    private void assertTree(LocalDate day) {
        var tree = seats(day);
        for (var viewer : company.everybody()) {
            var path = tree.above(seat(viewer));
            assertThat(new HashSet<>(path)).hasSameSizeAs(path);
            assertThat(path.size()).isLessThan(12);
        }
        assertThat(tree.bottomUp()).hasSameSizeAs(tree.all());
    }

    private Mono<Void> move(Viewer who, Viewer to, LocalDate from) {
        return organisation.move(seat(who), seat(to), from, null, company.vp);
    }

    private UUID seat(Viewer viewer) {
        return Objects.requireNonNull(
                database.sql("select position_id from tenure where person_id = :id and not acting")
                        .bind("id", viewer.person())
                        .map(row -> row.get("position_id", UUID.class))
                        .first()
                        .block());
    }

    private UUID boss(Viewer viewer, LocalDate day) {
        return Objects.requireNonNull(seats(day).seat(seat(viewer)).orElseThrow().superior());
    }

    private Tree seats(LocalDate day) {
        return Objects.requireNonNull(organisation.on(day).block());
    }

    private Set<UUID> below(Viewer viewer) {
        return new HashSet<>(
                Objects.requireNonNull(
                        database.sql("select subtree(:id) as id")
                                .bind("id", viewer.person())
                                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                                .all()
                                .collectList()
                                .block()));
    }

    private boolean reaches(Viewer viewer, UUID account) {
        return !Objects.requireNonNull(
                        accounts.accounts(List.of(account), viewer).collectList().block())
                .isEmpty();
    }
}
