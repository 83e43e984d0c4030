package io.kontor.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody is signed in.
 *
 * @param device what the browser says it is
 * @param seenAt to some minutes
 */
public record Session(UUID id, UUID person, String device, Instant since, Instant seenAt) {}
