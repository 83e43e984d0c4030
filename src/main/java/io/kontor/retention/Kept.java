package io.kontor.retention;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a period did to one account that was a customer when it began; money in the reporting
 * currency.
 *
 * @param start a year's value at the beginning
 * @param lost all of that, when the customer left
 * @param less what they take less
 * @param more what they take more
 */
record Kept(
        UUID account,
        String name,
        UUID owner,
        String tier,
        BigDecimal start,
        BigDecimal lost,
        BigDecimal less,
        BigDecimal more) {}
