package io.kontor.bench;

import com.sun.management.OperatingSystemMXBean;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.FieldEdit;
import io.kontor.listing.AccountQuery;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one change costs, and how soon it is there, when many have the same page open. */
record ViewBench(World world) {

    private static final int CHANGES = 200;
    private static final int ROWS = 12;
    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration CALM = Duration.ofSeconds(2);

    /** What the server spent while so many looked on. */
    private record Cost(long reads, double cpuSeconds, double heapMegabytes, List<Double> delays) {}

    List<String> run() throws SQLException {
        world.fill(1_000);
        cost(1);
        var one = cost(1);
        var many = cost(500);
        var lines = new ArrayList<String>();
        lines.add(
                World.line(
                        "database transactions during 200 changes, 500 open pages against 1",
                        many.reads() + "",
                        one.reads() + "",
                        (double) many.reads() / one.reads(),
                        "≈ 1"));
        lines.add(
                World.line(
                        "CPU seconds of the server during the same",
                        seconds(many.cpuSeconds()),
                        seconds(one.cpuSeconds()),
                        many.cpuSeconds() / one.cpuSeconds(),
                        "far below 500"));
        double each = (many.heapMegabytes() - one.heapMegabytes()) * 1024 / 499;
        lines.add(
                World.line(
                        "heap of an open page, against the 231 KB a plain one was known to cost",
                        Math.round(each) + " KB",
                        "231 KB",
                        each / 231,
                        "–"));
        lines.add(pushed(many.delays(), one.delays()));
        lines.addAll(new BrowserBench(world, this::edit).run());
        return lines;
    }

    private static String pushed(List<Double> many, List<Double> one) {
        return World.line(
                "edit begun to pushed, p99, 500 open pages against 1 ("
                        + many.size()
                        + " of "
                        + 500 * CHANGES
                        + " arrived)",
                World.ms(World.at(many, 0.99)),
                World.ms(World.at(one, 0.99)),
                World.at(many, 0.99) / World.at(one, 0.99),
                "–");
    }

    private Cost cost(int people) {
        var crowd = Crowd.of(people, world.port());
        edit(CHANGES);
        calm();
        calm();
        crowd.begin();
        double heap = heap();
        long reads = transactions();
        long cpu = cpu();
        edit(CHANGES);
        calm();
        long cpuSpent = cpu() - cpu;
        long readsMade = transactions() - reads;
        return new Cost(readsMade, cpuSpent / 1e9, heap, crowd.leave());
    }

    /** So many edits, twenty a second, of rows that everybody has on the screen. */
    void edit(int changes) {
        var list = Objects.requireNonNull(world.lists().list(AccountQuery.ALL, world.vp()).block());
        var rows = Objects.requireNonNull(list.page(0, ROWS).block());
        Flux.range(0, changes)
                .delayElements(PACE)
                .concatMap(i -> edit(rows.get(i % ROWS).id()))
                .then()
                .block();
    }

    private Mono<Account> edit(java.util.UUID id) {
        return world.accounts()
                .account(id, world.vp())
                .flatMap(
                        account -> {
                            var edit =
                                    new FieldEdit(
                                            AccountField.NEXT_STEP,
                                            account.nextStep(),
                                            Onlookers.mark());
                            return world.accounts().edit(id, List.of(edit), world.editor());
                        });
    }

    private static void calm() {
        Mono.delay(CALM).block();
    }

    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String seconds(double seconds) {
        return World.ms(TimeUnit.SECONDS.toMillis(1) * seconds);
    }

    private long transactions() {
        return Objects.requireNonNull(
                world.database()
                        .sql(
                                "select xact_commit as n from pg_stat_database where datname ="
                                        + " current_database()")
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block());
    }
}
