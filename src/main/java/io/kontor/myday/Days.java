package io.kontor.myday;

import io.kontor.account.AccountEvent;
import io.kontor.account.AccountService;
import io.kontor.care.Care;
import io.kontor.care.Entry;
import io.kontor.care.Kind;
import io.kontor.dossier.Expiring;
import io.kontor.security.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads somebody's day, and says when it may have changed. */
@Service
class Days {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int MOST = 100;

    private final Care care;
    private final List<Kind> kinds;
    private final AccountService accounts;
    private final DayAccounts accountsOf;
    private final Expiring expiring;

    Days(
            Care care,
            List<Kind> kinds,
            AccountService accounts,
            DayAccounts accountsOf,
            Expiring expiring) {
        this.care = care;
        this.kinds = kinds;
        this.accounts = accounts;
        this.accountsOf = accountsOf;
        this.expiring = expiring;
    }

    Mono<Day> of(Viewer viewer) {
        var mine = "r.state = 'open' and r.owner_id = :viewer and r.due_on <= current_date + 7";
        return Mono.zip(
                        entries("concern", mine, viewer),
                        entries("task", mine, viewer),
                        entries(
                                "question",
                                "r.answered_at is null and r.owner_id = :viewer",
                                viewer),
                        entries(
                                "question",
                                "r.answered_at is null and r.asked_by = :viewer and r.owner_id <> :viewer",
                                viewer),
                        accountsOf.atRisk(viewer),
                        accountsOf.renewals(viewer),
                        accountsOf.news(viewer),
                        accountsOf.came(viewer))
                .zipWith(expiring.due(viewer).take(MOST).collectList())
                .map(
                        both -> {
                            var d = both.getT1();
                            return new Day(
                                    d.getT1(),
                                    d.getT2(),
                                    d.getT3(),
                                    d.getT4(),
                                    d.getT5(),
                                    d.getT6(),
                                    d.getT7(),
                                    d.getT8(),
                                    both.getT2());
                        });
    }

    /** Something happened that may concern this person's day. */
    Flux<Boolean> live(Viewer viewer) {
        var work =
                accounts.live(viewer)
                        .filter(events -> events.stream().anyMatch(Days::concerns))
                        .map(_ -> true);
        return Flux.merge(work, expiring.live()).sample(PAUSE);
    }

    /** A question comes also to somebody who does not reach its account. */
    private static boolean concerns(AccountEvent event) {
        return event.account() != null
                || event.changes().stream().anyMatch(c -> c.entity().equals("question"));
    }

    private Mono<List<Entry>> entries(String table, String condition, Viewer viewer) {
        var kind = kinds.stream().filter(k -> k.table().equals(table)).findFirst().orElseThrow();
        return care.where(kind, viewer, condition, Map.of()).take(MOST).collectList();
    }
}
