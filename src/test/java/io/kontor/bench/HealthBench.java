package io.kontor.bench;

import java.sql.SQLException;
import java.util.List;

/** The daily run of health over a million accounts, all of which moved, against the two minutes. */
record HealthBench(World world) {

    private static final int ACCOUNTS = 1_000_000;
    private static final double LIMIT = 120_000;

    List<String> run() throws SQLException {
        world.fill(ACCOUNTS);
        sayWhatIsKnown();
        computeYesterday();
        world.sql("delete from health_run", "vacuum analyze account_health");
        long begin = System.nanoTime();
        long moved = computeToday();
        double ours = (System.nanoTime() - begin) / 1e6;
        return List.of(
                World.line(
                        "the daily run of health: 1,000,000 accounts (%,d moved)".formatted(moved),
                        World.ms(ours),
                        World.ms(LIMIT),
                        ours / LIMIT,
                        "≤ 1"));
    }

    /**
     * An answer and a conversation of each, of some day within the last months: all of it fades.
     */
    private void sayWhatIsKnown() throws SQLException {
        world.sql(
                "alter table reading disable trigger user",
                "alter table interaction disable trigger user",
                """
                insert into reading (id, account_id, measure, scale, value, on_date, owned_by)
                select gen_random_uuid(), id, 'satisfaction', '0-10', 5 + abs(hashtext(name)) % 6,
                       current_date - 60 - abs(hashtext(name)) % 90, owner_id
                from account
                """,
                """
                insert into interaction (id, account_id, person_id, kind, hat, two_way, happened_at)
                select gen_random_uuid(), id, owner_id, 'call', 'sales', true,
                       current_date - abs(hashtext(name)) % 40 - interval '10 hours'
                from account
                """,
                "alter table reading enable trigger user",
                "alter table interaction enable trigger user",
                "vacuum analyze reading, interaction");
    }

    /** So that today there is something to move on from, as on any day. */
    private void computeYesterday() throws SQLException {
        try (var connection = world.connect();
                var statement = connection.createStatement()) {
            for (int part = 0; part < 50; part++) {
                statement.execute(
                        """
                        select refresh_health(array(select id from account
                                                    where mod(abs(hashtext(id::text)), 50) = %d), current_date - 1)
                        """
                                .formatted(part));
            }
        }
    }

    /** As every node does it: in parts, each of its own. Another one at work is waited for. */
    private long computeToday() throws SQLException {
        try (var connection = world.connect();
                var statement = connection.createStatement()) {
            boolean isDue = true;
            while (isDue) {
                statement.execute("select work_on_health(5000)");
                try (var due = statement.executeQuery("select health_is_due()")) {
                    due.next();
                    isDue = due.getBoolean(1);
                }
            }
            try (var run = statement.executeQuery("select sum(moved) from health_run")) {
                run.next();
                return run.getLong(1);
            }
        }
    }
}
