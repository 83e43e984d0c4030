package io.kontor.renewal;

import java.math.BigDecimal;

/**
 * What there is of one call.
 *
 * @param worth in the reporting currency
 * @param mismatches how many contradict the health of their account
 */
record CallTotal(Call call, long count, BigDecimal worth, long mismatches) {}
