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

/** Rights change at once, in open streams and views too, and the past does not leak. */
@org.junit.jupiter.api.Timeout(60)
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
}
