package io.kontor.change;

import io.kontor.database.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A tracked table of records that count how often each was changed, so that whoever gets the
 * changes of a record as 1, 2, 3, … missed none, got none twice and none out of order.
 */
record Counters(TestDatabase database) {

    static Counters in(TestDatabase database, int size) {
        database.execute(
                """
                create table counter (id uuid primary key, counted int not null default 0);
                call track_changes('counter');
                """);
        IntStream.range(0, size).forEach(i -> add(database, i));
        return new Counters(database);
    }

    private static void add(TestDatabase database, int number) {
        database.execute("insert into counter values ('" + id(number) + "')");
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static String increment(int number) {
        return "update counter set counted = counted + 1 where id = '" + id(number) + "'";
    }

    /** Where each counter stands in the table. */
    Map<UUID, Integer> now() throws Exception {
        var owner = database.owner();
        var found = new HashMap<UUID, Integer>();
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                database.jdbcUrl(), owner.user(), owner.password());
                var rows = connection.createStatement().executeQuery("select * from counter")) {
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
        }
        return found;
    }
}
