package io.kontor.workload;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account and what it asks for.
 *
 * @param care hours a quarter
 * @param renewal hours for a renewal within 90 days; 0 without one
 */
record Burden(
        UUID account,
        String name,
        UUID owner,
        String tier,
        String health,
        BigDecimal value,
        BigDecimal care,
        BigDecimal renewal) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Burden burden && account.equals(burden.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }

    BigDecimal hours() {
        return care.add(renewal);
    }
}
