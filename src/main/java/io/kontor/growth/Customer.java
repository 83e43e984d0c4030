package io.kontor.growth;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A customer counted in a cell.
 *
 * @param worth a year's value in the reporting currency
 * @param quiet whether the account is at risk, so that nothing is proposed
 * @param idea whether there is an open idea for the product
 */
record Customer(
        UUID id,
        String name,
        String tier,
        String sector,
        BigDecimal worth,
        boolean owns,
        boolean quiet,
        boolean idea) {}
