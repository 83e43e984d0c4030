package io.kontor.workload;

import java.math.BigDecimal;

/**
 * Somebody's accounts of one size and state.
 *
 * @param each hours a quarter that one of them asks for, apart from renewals
 * @param care hours a quarter of all of them
 * @param renewals of them, within 90 days
 * @param renewalHours for those
 */
record LoadPart(
        String tier,
        String health,
        long accounts,
        BigDecimal each,
        BigDecimal care,
        long renewals,
        BigDecimal renewalHours) {}
