package io.kontor.figure;

import io.kontor.account.FieldValue;
import java.math.BigDecimal;

/**
 * How many accounts share one value of a field.
 *
 * @param key the value, as {@link FieldValue#write} writes it
 * @param value a year's, in the reporting currency
 */
public record GroupCount(String key, long accounts, BigDecimal value) {}
