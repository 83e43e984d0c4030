package io.kontor.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happened to records. Whoever asks has checked that the viewer may know. */
@Service
public class History {

    private final Changes changes;
    private final DatabaseClient database;

    History(Changes changes, DatabaseClient database) {
        this.changes = changes;
        this.database = database;
    }

    /**
     * Who gave a column its present value.
     *
     * @param who null for the system, or a writer who did not say
     */
    public record Author(@Nullable UUID who, Instant when) {}

    /** Who set this column of this record last; empty when nobody is known to have. */
    public Mono<Author> author(UUID record, String column) {
        return database.sql(
                        """
                        select actor, at from change
                        where record = :record and jsonb_exists(after, :column)
                        order by id desc limit 1
                        """)
                .bind("record", record)
                .bind("column", column)
                .map(
                        row ->
                                new Author(
                                        row.get("actor", UUID.class),
                                        Objects.requireNonNull(row.get("at", OffsetDateTime.class))
                                                .toInstant()))
                .one();
    }

    /** The latest changes of an account and what belongs to it, newest first. */
    public Flux<Change> ofAccount(UUID account, int most) {
        return changes.ofAccount(account, most);
    }
}
