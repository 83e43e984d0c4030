package io.kontor.growth;

import java.math.BigDecimal;

/**
 * What there is of one stage.
 *
 * @param worth in the reporting currency
 */
record StageTotal(Stage stage, long count, BigDecimal worth) {}
