package io.kontor.bench;

import io.kontor.account.AccountService;
import io.kontor.database.EmbeddedDatabase;
import io.kontor.listing.AccountLists;
import io.kontor.security.SignIns;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Role;
import io.kontor.team.Team;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.io.StringReader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** The running application, and the means to fill it and to take time. */
record World(ConfigurableApplicationContext app) {

    static final String PASSWORD = "bench";

    <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    AccountService accounts() {
        return bean(AccountService.class);
    }

    AccountLists lists() {
        return bean(AccountLists.class);
    }

    DatabaseClient database() {
        return bean(DatabaseClient.class);
    }

    int port() {
        return Objects.requireNonNull(
                app.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    /** Somebody who sees everything. */
    Viewer vp() {
        var known = bean(Team.class).now().signingInAs("vp");
        return Viewer.of(known.orElseGet(this::hire));
    }

    private Person hire() {
        var vp = Person.named("Vera Holm", Role.VP).signingInAs("vp", "");
        bean(Team.class).add(vp).then(bean(SignIns.class).set(vp.id(), PASSWORD)).block();
        bean(Team.class).refresh().block();
        return vp;
    }

    /** Somebody who keeps the accounts. */
    Viewer editor() {
        var known = bean(Team.class).now().signingInAs("editor");
        return Viewer.of(known.orElseGet(this::hireEditor));
    }

    private Person hireEditor() {
        var editor =
                Person.named("Eli Berg", Role.MANAGER)
                        .signingInAs("editor", "")
                        .reportingTo(vp().person());
        bean(Team.class).add(editor).block();
        bean(Team.class).refresh().block();
        return editor;
    }

    /** How to reach the database as the application does, with nothing in between. */
    ConnectionFactoryOptions bareConnection() {
        return bean(R2dbcConnectionDetails.class)
                .getConnectionFactoryOptions()
                .mutate()
                .option(PostgresqlConnectionFactoryProvider.FORCE_BINARY, true)
                .option(PostgresqlConnectionFactoryProvider.PREFER_ATTACHED_BUFFERS, true)
                .build();
    }

    String jdbcUrl() {
        return bean(EmbeddedDatabase.class).jdbcUrl();
    }

    /** Connects as the owner of the schema. */
    java.sql.Connection connect() throws SQLException {
        var owner = bean(EmbeddedDatabase.class).owner();
        return DriverManager.getConnection(jdbcUrl(), owner.user(), owner.password());
    }

    /** Runs SQL as the owner of the schema. */
    void sql(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    /** Copies lines into a table as the owner of the schema; answers how many. */
    long copy(String sql, String lines) throws SQLException, IOException {
        try (var connection = connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            return copy.copyIn(sql, new StringReader(lines));
        }
    }

    /**
     * Makes the account table hold so many accounts of one manager. Indexes are made afterwards: a
     * million rows in random order, kept in a dozen indexes one by one, take minutes.
     */
    void fill(int accounts) throws SQLException {
        editor();
        sql(
                "alter table account disable trigger user",
                "truncate account cascade",
                """
                create temp table made as
                select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
                from pg_index i where i.indrelid = 'account'::regclass
                  and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                """,
                """
                do $$ declare one text; begin
                    for one in select name from made loop execute 'drop index ' || one; end loop;
                end $$
                """,
                """
                insert into account (id, name, sector, tier, status, value, currency, location, owner_id, next_step, renewal_date)
                select gen_random_uuid(), 'Account ' || md5(i::text), (array['Shipping','Energy','Retail'])[1 + i %% 3],
                       (array['strategic','large','medium','small'])[1 + i %% 4],
                       (array['active','active','prospect','notice'])[1 + i %% 4],
                       (i::bigint * 7919) %% 1000000, 'NOK', 'City ' || (i %% 500), p.id, 'Call ' || i %% 1000, current_date + i %% 900
                from generate_series(1, %d) i, (select id from person where user_name = 'editor') p
                """
                        .formatted(accounts),
                """
                do $$ declare one text; begin
                    for one in select definition from made loop execute one; end loop;
                end $$
                """,
                "alter table account enable trigger user",
                "truncate book",
                "insert into book select owner_id, count(*) from account group by owner_id",
                "vacuum analyze account");
    }

    /** The median time in milliseconds of some rounds, after a warm-up. */
    static double millis(int rounds, Callable<?> work) {
        var times = new double[rounds];
        for (int i = -rounds / 2; i < rounds; i++) {
            long begin = System.nanoTime();
            call(work);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private static void call(Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String line(String what, String ours, String against, double ratio, String aim) {
        return String.format(
                Locale.ROOT, "| %s | %s | %s | %.2f | %s |", what, ours, against, ratio, aim);
    }

    /** What this share of sorted numbers stays below. */
    static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (sorted.size() * share));
    }

    static String ms(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
