package io.kontor.organisation;

import java.util.UUID;

/** Somebody who holds a position on a day. */
public record Holder(UUID person, String name, boolean acting) {}
