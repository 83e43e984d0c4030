package io.kontor.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is kept by change is what a recount finds: after many changes, a restart, and elsewhere. */
@OnlyTheServices
class RollUpsTests {

    private static final int ROUNDS = 100;
    private static final int TOGETHER = 100;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired RollUps here;
    @Autowired Seats seats;
    @Autowired Books books;
    @Autowired Team team;
    @Autowired ChangeFeed feed;
    @Autowired Company company;
    @Autowired Write write;
    @Autowired DatabaseClient database;

    @Test
    void afterTenThousandChangesOnTwoNodesAndAfterARestart() {
        company.found();
        company.randomBook(400, 11);
        var there = another();
        try {
            here.now().block();
            there.now().block();
            change();
            var wanted = recount();
            await().atMost(SOON).until(() -> kept(here).equals(wanted));
            await().atMost(SOON).until(() -> kept(there).equals(wanted));
        } finally {
            there.stop();
        }
        var restarted = another();
        try {
            assertThat(kept(restarted)).isEqualTo(recount());
        } finally {
            restarted.stop();
        }
    }

    /** Another node hears the same feed and keeps figures of its own. */
    private RollUps another() {
        var rollUps = new RollUps(seats, books, team, feed);
        rollUps.start();
        return rollUps;
    }

    private void change() {
        var random = new Random(17);
        var owners = List.of(company.lead, company.manager, company.associate, company.otherLead);
        for (int i = 0; i < ROUNDS; i++) {
            change(
                    """
                    update account set value = value + %d, owner_id = '%s', status = '%s',
                                       renewal_date = current_date + %d
                    where id in (select id from account where name like 'Random %%'
                                 order by md5(id::text || '%d') limit %d)
                    """
                            .formatted(
                                    1 + random.nextInt(1_000),
                                    owners.get(random.nextInt(owners.size())).person(),
                                    List.of("active", "notice", "lost").get(random.nextInt(3)),
                                    random.nextInt(200),
                                    i,
                                    TOGETHER));
        }
    }

    private void change(String sql) {
        var step = Step.of(Step.Kind.SYSTEM, null, "random");
        write.step(step, database.sql(sql).then()).block();
    }

    private Map<UUID, String> recount() {
        var all = Objects.requireNonNull(books.all().block());
        return mine(all);
    }

    private Map<UUID, String> kept(RollUps rollUps) {
        var people = Objects.requireNonNull(rollUps.now().block()).people();
        return mine(people);
    }

    /** Of this company, as text, since amounts may differ in their zeros. */
    private Map<UUID, String> mine(Map<UUID, Figures> all) {
        return company.everybody().stream()
                .map(viewer -> viewer.person())
                .filter(id -> all.getOrDefault(id, Figures.NONE).accounts() > 0)
                .collect(Collectors.toMap(id -> id, id -> text(all.get(id))));
    }

    private static String text(Figures f) {
        return "%d %s %s %d %d %s"
                .formatted(
                        f.accounts(),
                        f.value().stripTrailingZeros(),
                        f.counts(),
                        f.renewals(),
                        f.overdue(),
                        f.demand().stripTrailingZeros());
    }
}
