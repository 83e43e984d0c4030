package io.kontor.organisation;

import io.kontor.account.Health;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An account that can be handed over, with what is open in it.
 *
 * @param value a year's, in the reporting currency
 * @param hours a quarter that it asks for
 * @param open concerns and tasks
 */
public record Bundle(
        UUID account, String name, BigDecimal value, Health health, BigDecimal hours, long open) {}
