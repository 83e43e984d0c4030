package io.kontor.view;

import java.util.UUID;

/**
 * A name somebody gave to what a page shows.
 *
 * @param route the page, as {@code accounts}
 * @param query the query string of its address, without the question mark
 */
public record SavedView(UUID id, String name, String route, String query) {}
