package io.kontor.token;

import io.kontor.change.Bind;
import io.kontor.security.ApiScope;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tokens that were not ended, and the hashes of their secrets. */
@Repository
class Tokens {

    private static final String SELECT =
            """
            select t.id, t.person_id, t.name, t.scopes, t.created_at, t.expires_at, k.last_used_at
            from token t join token_key k on k.token_id = t.id
            where t.ended_at is null
            """;

    private final DatabaseClient database;

    Tokens(DatabaseClient database) {
        this.database = database;
    }

    Flux<Token> of(UUID person) {
        return database.sql(SELECT + " and t.person_id = :person order by t.created_at, t.id")
                .bind("person", person)
                .map(Tokens::token)
                .all();
    }

    Mono<Token> byHash(byte[] hash) {
        return database.sql(SELECT + " and k.hash = :hash and t.expires_at > now()")
                .bind("hash", ByteBuffer.wrap(hash))
                .map(Tokens::token)
                .one();
    }

    /** Empty when it was ended or is too old, or when its person does not sign in any more. */
    Mono<Token> alive(UUID id) {
        return database.sql(
                        SELECT
                                + """
                                 and t.id = :id and t.expires_at > now()
                                and exists (select from sign_in s where s.person_id = t.person_id)
                                """)
                .bind("id", id)
                .map(Tokens::token)
                .one();
    }

    Mono<Void> add(Token token, byte[] hash) {
        return database.sql(
                        """
                        with made as (
                            insert into token (id, person_id, name, scopes, created_at, expires_at)
                            values (:id, :person, :name, :scopes, :created, :expires) returning id)
                        insert into token_key (token_id, hash) select id, :hash from made
                        """)
                .bind("id", token.id())
                .bind("person", token.person())
                .bind("name", token.name())
                .bind("scopes", token.scopes().stream().map(ApiScope::key).toArray(String[]::new))
                .bind("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .bind("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .bind("hash", ByteBuffer.wrap(hash))
                .then();
    }

    Mono<Void> used(UUID id) {
        return database.sql("update token_key set last_used_at = now() where token_id = :id")
                .bind("id", id)
                .then();
    }

    /** Ends one of somebody's tokens, or all where none is named. */
    Mono<Long> end(UUID person, @Nullable UUID id) {
        return database.sql(
                        """
                        update token set ended_at = now()
                        where person_id = :person and ended_at is null
                          and (cast(:id as uuid) is null or id = :id)
                        """)
                .bind("person", person)
                .bind("id", Bind.uuid(id))
                .fetch()
                .rowsUpdated();
    }

    private static Token token(Readable row) {
        return new Token(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("person_id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                scopes(Objects.requireNonNull(row.get("scopes", String[].class))),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "last_used_at"));
    }

    private static Set<ApiScope> scopes(String[] names) {
        var scopes = EnumSet.noneOf(ApiScope.class);
        Arrays.stream(names).forEach(name -> ApiScope.of(name).ifPresent(scopes::add));
        return scopes;
    }

    private static @Nullable Instant instant(Readable row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
