package io.kontor.product;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Something that is sold.
 *
 * @param price of one, in its currency
 */
public record Product(UUID id, String name, String series, BigDecimal price) {}
