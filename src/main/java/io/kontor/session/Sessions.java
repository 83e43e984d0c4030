package io.kontor.session;

import io.kontor.change.Bind;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sessions that were not ended and are not too old. */
@Repository
class Sessions {

    /** From the last time it was seen. */
    static final Duration LASTS = Duration.ofDays(14);

    private static final String SELECT =
            """
            select s.id, s.person_id, s.device, s.since, k.seen_at
            from session s join session_key k on k.session_id = s.id
            where s.ended_at is null and k.seen_at > now() - interval '14 days'
            """;

    private final DatabaseClient database;

    Sessions(DatabaseClient database) {
        this.database = database;
    }

    Flux<Session> of(UUID person) {
        return database.sql(SELECT + " and s.person_id = :person order by s.since desc, s.id")
                .bind("person", person)
                .map(Sessions::session)
                .all();
    }

    Mono<Session> byHash(byte[] hash) {
        return database.sql(SELECT + " and k.hash = :hash")
                .bind("hash", ByteBuffer.wrap(hash))
                .map(Sessions::session)
                .one();
    }

    Mono<Session> byId(UUID id) {
        return database.sql(SELECT + " and s.id = :id").bind("id", id).map(Sessions::session).one();
    }

    Mono<Void> add(UUID id, UUID person, String device, byte[] hash) {
        return database.sql(
                        """
                        with made as (
                            insert into session (id, person_id, device)
                            values (:id, :person, :device) returning id)
                        insert into session_key (session_id, hash) select id, :hash from made
                        """)
                .bind("id", id)
                .bind("person", person)
                .bind("device", device)
                .bind("hash", ByteBuffer.wrap(hash))
                .then();
    }

    Mono<Void> seen(UUID id) {
        return database.sql("update session_key set seen_at = now() where session_id = :id")
                .bind("id", id)
                .then();
    }

    /** Ends one session of somebody. */
    Mono<Long> end(UUID person, UUID id) {
        return database.sql(
                        """
                        update session set ended_at = now()
                        where id = :id and person_id = :person and ended_at is null
                        """)
                .bind("id", id)
                .bind("person", person)
                .fetch()
                .rowsUpdated();
    }

    /** Ends all sessions of somebody but one. */
    Mono<Long> endOthers(UUID person, @Nullable UUID kept) {
        return database.sql(
                        """
                        update session set ended_at = now()
                        where person_id = :person and ended_at is null
                          and id is distinct from cast(:kept as uuid)
                        """)
                .bind("person", person)
                .bind("kept", Bind.uuid(kept))
                .fetch()
                .rowsUpdated();
    }

    private static Session session(Readable row) {
        return new Session(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("person_id", UUID.class)),
                Objects.requireNonNull(row.get("device", String.class)),
                at(row, "since"),
                at(row, "seen_at"));
    }

    private static Instant at(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, OffsetDateTime.class)).toInstant();
    }
}
