package io.kontor.token;

import io.kontor.security.ApiScope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key to the API in its person's name, for some purposes and some time. Its secret is known only
 * to whoever made it.
 *
 * @param lastUsedAt to the minute; null while it was never used
 */
public record Token(
        UUID id,
        UUID person,
        String name,
        Set<ApiScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
