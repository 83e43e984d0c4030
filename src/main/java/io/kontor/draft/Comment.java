package io.kontor.draft;

import java.time.Instant;
import java.util.UUID;

/** What somebody said of a draft. */
public record Comment(UUID author, Instant at, String text) {}
