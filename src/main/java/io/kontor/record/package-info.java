/**
 * Rows that belong to an account, as what it owns or a renewal: read and changed field by field,
 * with the rights on their account. A module describes its table in a {@link
 * io.kontor.record.RecordTable} and gets compare-and-set, conflicts that say who and when, undo and
 * refusals from here.
 */
@NullMarked
package io.kontor.record;

import org.jspecify.annotations.NullMarked;
