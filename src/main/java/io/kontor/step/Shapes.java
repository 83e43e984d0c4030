package io.kontor.step;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the catalogue, so that undo follows the schema instead of repeating it. */
@Repository
class Shapes {

    private final DatabaseClient database;

    Shapes(DatabaseClient database) {
        this.database = database;
    }

    Mono<Shape> of(String table) {
        var columns =
                database.sql(
                                """
                                select quote_ident(attname) as name from pg_attribute
                                where attrelid = cast(:table as regclass) and attnum > 0
                                  and not attisdropped and attgenerated = ''
                                order by attnum
                                """)
                        .bind("table", table)
                        .map(row -> text(row, "name"))
                        .all()
                        .collectList();
        var references =
                database.sql(REFERENCES)
                        .bind("table", table)
                        .map(Shapes::reference)
                        .all()
                        .collectList();
        return columns.zipWith(references, (c, r) -> new Shape(table, c, r));
    }

    // What a table behind a wall refers to is guarded by the database itself.
    // What follows silently is harmless only where it has no history of its own.
    private static final String REFERENCES =
            """
            select replace(c.conrelid::regclass::text, '"', '') as source, quote_ident(s.attname) as name,
                   format_type(s.atttypid, null) as type, replace(c.confrelid::regclass::text, '"', '') as target,
                   quote_ident(t.attname) as key,
                   c.confdeltype = 'c' and not exists (
                       select from pg_trigger g
                       where g.tgrelid = c.conrelid
                         and g.tgfoid = 'record_change()'::regprocedure) as follows,
                   c.confdeltype = 'c' as cascades
            from pg_constraint c
            join pg_attribute s on s.attrelid = c.conrelid and s.attnum = c.conkey[1]
            join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
            where c.contype = 'f' and cardinality(c.conkey) = 1
              and has_table_privilege(c.conrelid, 'select')
              and cast(:table as regclass) in (c.conrelid, c.confrelid)
            order by c.conname
            """;

    private static Shape.Reference reference(Readable row) {
        return new Shape.Reference(
                text(row, "source"),
                text(row, "name"),
                text(row, "type"),
                text(row, "target"),
                text(row, "key"),
                Boolean.TRUE.equals(row.get("follows", Boolean.class)),
                Boolean.TRUE.equals(row.get("cascades", Boolean.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
