/**
 * What belongs to an account and is edited field by field: one way to read, add, edit by
 * compare-and-set, refuse and undo for all of it. A module describes its records as a {@link
 * io.kontor.care.Kind} and gets pages, history and the API from that.
 */
@NullMarked
package io.kontor.care;

import org.jspecify.annotations.NullMarked;
