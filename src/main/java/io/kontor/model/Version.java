package io.kontor.model;

import io.kontor.health.HealthModel;
import java.time.Instant;

/**
 * A version of the model; the highest is in force.
 *
 * @param madeBy the name of whoever made it; empty for the one that Kontor comes with
 */
record Version(int number, HealthModel model, String madeBy, Instant madeAt, String reason) {}
