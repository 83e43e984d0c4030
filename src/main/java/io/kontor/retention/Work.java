package io.kontor.retention;

import java.math.BigDecimal;

/**
 * What was done in a period.
 *
 * @param minutes with customers, as logged
 * @param opportunities that were decided
 * @param won a year's value of those that were won, reporting currency
 */
record Work(long minutes, long opportunities, BigDecimal won) {}
