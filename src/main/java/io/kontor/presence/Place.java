package io.kontor.presence;

import io.kontor.security.Viewer;
import java.util.UUID;

/**
 * Somebody in a cell.
 *
 * @param page the open page they are in; one person can have several
 */
public record Place(UUID page, Viewer viewer, UUID record, String field) {}
