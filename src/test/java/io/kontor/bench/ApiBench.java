package io.kontor.bench;

import io.kontor.account.AccountRow;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Row;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pages read through the API against the same SQL over bare connections, by so many at once. */
record ApiBench(World world) {

    private static final int CALLERS = 8;
    private static final int ROUNDS = 400;

    // A server that has run for a minute, as the database has; before that the compiler is
    // measured.
    private static final int WARM_UP = 8;

    /** What a page costs the database: its rows with their places, and how many there are. */
    private static final List<String> SQL =
            List.of(
                    "select "
                            + AccountRow.COLUMNS
                            + ", jsonb_build_array(a.name, a.id)::text as cursor"
                            + " from account a order by a.name, a.id limit 51",
                    "select coalesce(sum(accounts), 0)::bigint as n from book");

    List<String> run() throws SQLException {
        // Else some callers would connect anew for each page.
        System.setProperty("http.maxConnections", String.valueOf(CALLERS));
        world.fill(10_000);
        var api = new ArrayList<Callable<?>>();
        var bare = new ArrayList<Callable<?>>();
        var connections = connections();
        for (int i = 0; i < CALLERS; i++) {
            var connection = connections.get(i);
            bare.add(() -> page(connection));
            api.add(this::page);
        }
        for (int i = 0; i < WARM_UP; i++) {
            rate(api);
        }
        rate(bare);
        double ours = Math.max(rate(api), rate(api));
        double theirs = Math.max(rate(bare), rate(bare));
        connections.forEach(c -> Mono.from(c.close()).block());
        return List.of(
                World.line(
                        "pages of 50 a second through the API, "
                                + CALLERS
                                + " callers, against the same SQL on as many bare connections",
                        Math.round(ours) + "/s",
                        Math.round(theirs) + "/s",
                        ours / theirs,
                        "≥ 0.5"));
    }

    private List<Connection> connections() {
        var options = world.bareConnection();
        return Flux.range(0, CALLERS)
                .concatMap(_ -> Mono.<Connection>from(ConnectionFactories.get(options).create()))
                .collectList()
                .block();
    }

    private static Object page(Connection connection) {
        return Objects.requireNonNull(
                Flux.fromIterable(SQL)
                        .concatMap(sql -> connection.createStatement(sql).execute())
                        .concatMap(result -> result.map((row, _) -> values(row)))
                        .collectList()
                        .block());
    }

    private static List<Object> values(Row row) {
        var values = new ArrayList<>();
        for (int i = 0; i < row.getMetadata().getColumnMetadatas().size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }

    /** By the plainest client there is: what it costs is counted as ours. */
    private byte[] page() throws IOException {
        var sign = ("vp:" + World.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var uri = "http://127.0.0.1:" + world.port() + "/api/accounts?limit=50";
        var request = URI.create(uri).toURL().openConnection();
        request.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(sign));
        try (var body = request.getInputStream()) {
            return body.readAllBytes();
        }
    }

    /** How many a second, all callers together. */
    private static double rate(List<Callable<?>> callers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            var all = new ArrayList<Future<?>>();
            callers.forEach(caller -> all.add(threads.submit(() -> rounds(caller))));
            for (var one : all) {
                one.get();
            }
            return callers.size() * ROUNDS / ((System.nanoTime() - begin) / 1e9);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object rounds(Callable<?> caller) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            caller.call();
        }
        return true;
    }
}
