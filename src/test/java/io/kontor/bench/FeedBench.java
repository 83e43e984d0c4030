package io.kontor.bench;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.listing.AccountQuery;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** From a commit to those who look on; what more of them cost. */
record FeedBench(World world) {

    private static final int CHANGES = 200;
    private static final Duration PACE = Duration.ofMillis(50);

    List<String> run() throws SQLException {
        world.fill(1_000);
        var few = delays(1);
        var many = delays(200);
        long one = reads(1);
        long all = reads(500);
        return List.of(
                World.line(
                        "edit begun to a page's model, 200 looking on, 20 changes a second: p50, against 1 looking on",
                        World.ms(at(many, 0.5)),
                        World.ms(at(few, 0.5)),
                        at(many, 0.5) / at(few, 0.5),
                        "–"),
                World.line(
                        "the same: p99",
                        World.ms(at(many, 0.99)),
                        World.ms(at(few, 0.99)),
                        at(many, 0.99) / at(few, 0.99),
                        "p99 < 150 ms"),
                World.line(
                        "database transactions while 200 changes are followed, 500 looking on against 1",
                        all + "",
                        one + "",
                        (double) all / one,
                        "≈ 1"));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }

    private List<Double> delays(int lookers) {
        var begun = new ConcurrentHashMap<String, Long>();
        var delays = Collections.synchronizedList(new ArrayList<Double>());
        var looking = look(lookers, event -> note(event, begun, delays));
        edit(begun);
        looking.forEach(Disposable::dispose);
        var sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        return sorted;
    }

    private static void note(Account account, Map<String, Long> begun, List<Double> delays) {
        var begin = begun.get(account.nextStep());
        if (begin != null) {
            delays.add((System.nanoTime() - begin) / 1e6);
        }
    }

    private List<Disposable> look(int lookers, java.util.function.Consumer<Account> seen) {
        AccountService accounts = world.accounts();
        var all = new ArrayList<Disposable>();
        for (int i = 0; i < lookers; i++) {
            all.add(
                    accounts.live(world.vp())
                            .flatMapIterable(events -> events)
                            .subscribe(
                                    event -> {
                                        var account = event.account();
                                        if (account != null) {
                                            seen.accept(account);
                                        }
                                    }));
        }
        return all;
    }

    /** The clock begins before the write, so that the commit itself counts too. */
    private void edit(Map<String, Long> begun) {
        var accounts = world.accounts();
        var lead = new Viewer(world.vp().person(), "Vera Holm", Role.DIRECTOR);
        var list = Objects.requireNonNull(world.lists().list(AccountQuery.ALL, world.vp()).block());
        var rows = Objects.requireNonNull(list.page(0, CHANGES).block());
        Flux.fromIterable(rows)
                .delayElements(PACE)
                .concatMap(
                        row -> {
                            var text = "Bench " + System.nanoTime();
                            var edit = new FieldEdit(AccountField.NEXT_STEP, row.nextStep(), text);
                            begun.put(text, System.nanoTime());
                            return accounts.edit(row.id(), List.of(edit), lead);
                        })
                .then()
                .delaySubscription(Duration.ofMillis(500))
                .delayElement(Duration.ofMillis(500))
                .block();
    }

    private long reads(int lookers) throws SQLException {
        var looking = look(lookers, _ -> {});
        long before = transactions();
        edit(new ConcurrentHashMap<>());
        long after = transactions();
        looking.forEach(Disposable::dispose);
        return after - before;
    }

    private long transactions() {
        return Objects.requireNonNull(
                world.database()
                        .sql(
                                "select xact_commit as n from pg_stat_database where datname = current_database()")
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .delaySubscription(Duration.ofSeconds(1))
                        .block());
    }
}
