package io.kontor.retention;

import java.math.BigDecimal;

/**
 * Something nobody measures and the return depends on.
 *
 * @param key hour_cost (an hour of a person, reporting currency), hours_behind (hours of work
 *     behind an hour with customers), baseline (share that would stay anyway) or win_hours (hours
 *     of work on an opportunity, won or not)
 */
record Assumption(String key, BigDecimal value) {}
