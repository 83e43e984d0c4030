package io.kontor.session;

import java.util.UUID;

/**
 * A new session.
 *
 * @param secret what the browser keeps, to come in again after a restart
 */
record Opened(UUID id, String secret) {}
