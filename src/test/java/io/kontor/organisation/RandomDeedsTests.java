package io.kontor.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Moves, appointments, deputies and handovers of any day, by several at once: whatever was refused,
 * what is left is one tree on every day and every account has one owner at every moment.
 */
@OnlyTheServices
class RandomDeedsTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final int DAYS = 20;

    @Autowired OrganisationService organisation;
    @Autowired Handovers handovers;
    @Autowired Team team;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    private final AtomicInteger done = new AtomicInteger();
    private final Random random = new Random(41);
    private List<Viewer> people;

    @Test
    void leaveATreeOnEveryDayAndAnOwnerOfEveryAccount() {
        company.found();
        company.randomBook(60, 23);
        people =
                List.of(
                        company.director,
                        company.lead,
                        company.manager,
                        company.associate,
                        company.assistant,
                        company.otherLead,
                        company.otherManager);
        for (int round = 0; round < 15; round++) {
            Mono.when(Stream.generate(this::deed).limit(5).toList()).block();
        }
        assertThat(done).hasValueGreaterThan(20);
        for (int day = 0; day <= DAYS + 1; day++) {
            tree(TODAY.plusDays(day));
        }
        team.refresh().block();
        people.forEach(this::sees);
        assertThat(
                        count(
                                "select count(*) as n from account a where not exists (select from ownership w where w.account_id = a.id and w.until is null and w.owner_id = a.owner_id)"))
                .isZero();
        assertThat(
                        count(
                                """
                                select count(*) as n from (
                                    select until, lead(since) over (partition by account_id order by since, id) as next
                                    from ownership) g
                                where next is not null and until is distinct from next
                                """))
                .isZero();
    }

    private Mono<Void> deed() {
        var who = any();
        var other = any();
        var day = TODAY.plusDays(random.nextInt(DAYS));
        Mono<?> deed =
                switch (random.nextInt(4)) {
                    case 0 -> organisation.move(seat(who), seat(other), day, null, company.vp);
                    case 1 ->
                            organisation.appoint(
                                    seat(who),
                                    other.person(),
                                    day,
                                    random.nextBoolean() ? null : day.plusDays(3),
                                    random.nextBoolean(),
                                    company.vp);
                    case 2 ->
                            organisation.depute(
                                    who.person(), other.person(), day, day.plusDays(5), company.vp);
                    default ->
                            handovers.apply(
                                    new Handover(who.person(), other.person(), List.of(), "random"),
                                    company.vp);
                };
        return deed.doOnSuccess(_ -> done.incrementAndGet()).then().onErrorComplete();
    }

    private Viewer any() {
        return people.get(random.nextInt(people.size()));
    }

    private void tree(LocalDate day) {
        var tree = Objects.requireNonNull(organisation.on(day).block());
        assertThat(tree.bottomUp()).hasSameSizeAs(tree.all());
        for (var seat : tree.all()) {
            var path = tree.above(seat.id()).stream().map(Seat::id).toList();
            assertThat(new HashSet<>(path)).hasSameSizeAs(path).doesNotContain(seat.id());
            assertThat(seat.holders().stream().filter(h -> !h.acting()).toList())
                    .hasSizeLessThan(2);
        }
    }

    /** What is derived is what asking each position whom it reports to finds. */
    private void sees(Viewer viewer) {
        var tree = Objects.requireNonNull(organisation.on(TODAY).block());
        Set<UUID> found = new HashSet<>(Set.of(viewer.person()));
        for (var seat : tree.all()) {
            if (tree.leads(viewer.person(), seat.id())
                    || seat.holders().stream()
                            .anyMatch(h -> h.acting() && h.person().equals(viewer.person()))) {
                seat.holders().forEach(holder -> found.add(holder.person()));
            }
        }
        assertThat(below(viewer)).as(viewer.name()).isEqualTo(found);
    }

    private Set<UUID> below(Viewer viewer) {
        var found =
                database.sql(
                                "select person_id from reach where superior_id = :id and not delegated")
                        .bind("id", viewer.person())
                        .map(row -> row.get("person_id", UUID.class))
                        .all()
                        .collectList()
                        .block();
        var below = new HashSet<>(Objects.requireNonNull(found));
        below.add(viewer.person());
        return below;
    }

    private UUID seat(Viewer viewer) {
        return Objects.requireNonNull(
                database.sql(
                                "select position_id from tenure where person_id = :id order by since desc, id")
                        .bind("id", viewer.person())
                        .map(row -> row.get("position_id", UUID.class))
                        .first()
                        .block());
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).map(row -> row.get("n", Long.class)).one().block());
    }
}
