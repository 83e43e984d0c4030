package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.Health;
import io.kontor.account.Status;
import io.kontor.account.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Stands in a row whose account vanished before this page ever read it. */
final class Vanished {

    private static final UUID NOBODY = new UUID(0, 0);

    private Vanished() {}

    static Account account(UUID id) {
        return new Account(
                id,
                null,
                "–",
                null,
                "",
                Tier.SMALL,
                Status.LOST,
                BigDecimal.ZERO,
                "USD",
                "",
                null,
                null,
                NOBODY,
                "",
                List.of(),
                Health.UNKNOWN,
                List.of());
    }
}
