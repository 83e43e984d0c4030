package io.kontor.workload;

import java.math.BigDecimal;

/**
 * A number that the model of workload rests on.
 *
 * @param key as {@code strategic.touches} or {@code capacity.present}
 */
record Norm(String key, BigDecimal value) {}
