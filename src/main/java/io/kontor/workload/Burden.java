package io.kontor.workload;

import java.math.BigDecimal;
import java.util.UUID;

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

    BigDecimal hours() {
        return care.add(renewal);
    }
}
