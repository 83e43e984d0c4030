package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.account.AccountService;
import io.kontor.change.ChangeFeed;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** Rights change at once, in open streams and views too, and the past does not leak. */
class HandoverWalkTests extends Walk {

    @Autowired AccountService accounts;
    @Autowired ChangeFeed feed;

    @Test
    void whoGetsAnAccountIsNotToldItsPastWithoutTheRightToHistory() throws Exception {
        var row = notOf("associate");
        var start = feed.now().block().toString();
        next(row, "before the hand-over, a secret");
        give(row, ledger.idByUser.get("associate"));
        try {
            next(row, "after the hand-over");
            var heard = heard("associate", start, "after the hand-over");
            assertThat(heard).anyMatch(l -> l.contains(row.id()));
            assertThat(heard).noneMatch(l -> l.contains("a secret"));
            assertThat(door.get("associate", "/accounts/" + row.id()).status()).isEqualTo(200);
        } finally {
            give(row, row.owner());
            next(row, row.text("next_step"));
        }
    }

    @Test
    void whoLosesAnAccountIsToldThatAndNoMore() throws Exception {
        var row =
                ledger.reach("associate", "EDIT").stream()
                        .filter(r -> r.owner().equals(ledger.idByUser.get("associate")))
                        .findFirst()
                        .orElseThrow();
        var other = notOf("associate").owner();
        var start = feed.now().block().toString();
        var live =
                accounts.live(viewer("associate"))
                        .filter(b -> b.stream().anyMatch(e -> e.id().toString().equals(row.id())))
                        .next()
                        .timeout(Duration.ofSeconds(10))
                        .toFuture();
        give(row, other);
        try {
            next(row, "a secret of the new owner");
            assertThat(live.get().stream().filter(e -> e.id().toString().equals(row.id())))
                    .allMatch(e -> e.account() == null && e.changes().isEmpty());
            var heard = heard("associate", start, "\"op\":\"gone\"");
            assertThat(heard).noneMatch(l -> l.contains("a secret") || l.contains("nextStep"));
            assertThat(door.get("associate", "/accounts/" + row.id()).status()).isEqualTo(404);
        } finally {
            give(row, row.owner());
            next(row, row.text("next_step"));
        }
    }

    @Test
    void whenPeopleMoveOpenViewsAndStreamsAreToldToReadAfresh() throws Exception {
        var lead = ledger.idByUser.get("lead");
        var manager = ledger.idByUser.get("manager");
        var elsewhere =
                Ledger.each(
                                database,
                                "select to_jsonb(p)::text from person p where p.role = 'LEAD' and p.id <> '%s'"
                                        .formatted(lead))
                        .getFirst()
                        .get("id")
                        .asString();
        var view =
                Flux.defer(() -> accounts.live(viewer("lead")))
                        .ignoreElements()
                        .materialize()
                        .timeout(Duration.ofSeconds(10))
                        .toFuture();
        var request = door.request("lead", "/changes").build();
        try (var lines = door.http().send(request, BodyHandlers.ofLines()).body()) {
            move(manager, elsewhere);
            assertThat(lines.filter(l -> l.startsWith("event:reach")).findFirst()).isPresent();
            assertThat(view.get().isOnError()).isTrue();
            var now = Ledger.read(database);
            var page = door.get("lead", "/accounts?limit=1").json();
            assertThat(page.get("total").asInt()).isEqualTo(now.reach("lead", "READ").size());
            assertThat(now.reach("lead", "READ"))
                    .hasSizeLessThan(ledger.reach("lead", "READ").size());
        } finally {
            move(manager, lead);
        }
    }

    private List<String> heard(String user, String start, String end) throws Exception {
        var request = door.request(user, "/changes").header("Last-Event-ID", start).build();
        var heard = new ArrayList<String>();
        try (var lines = door.http().send(request, BodyHandlers.ofLines()).body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                heard.add(line);
                if (line.contains(end)) {
                    return heard;
                }
            }
        }
        return heard;
    }

    private Ledger.Row notOf(String user) {
        return ledger.beyond(user, "READ").getFirst();
    }

    private void next(Ledger.Row row, String text) {
        sql(
                "update account set next_step = '%s' where id = '%s'"
                        .formatted(text.replace("'", "''"), row.id()));
    }

    private void give(Ledger.Row row, String owner) {
        sql("update account set owner_id = '%s' where id = '%s'".formatted(owner, row.id()));
    }

    private void move(String person, String superior) {
        sql("update person set reports_to = '%s' where id = '%s'".formatted(superior, person));
    }
}
