package io.kontor.organisation;

import java.math.BigDecimal;

/**
 * What a handover takes along.
 *
 * @param value a year's, in the reporting currency
 * @param demand hours a quarter that go with the accounts
 */
record HandoverPreview(
        long accounts, BigDecimal value, long concerns, long tasks, BigDecimal demand) {}
