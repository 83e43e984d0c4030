/**
 * Reorganisations as drafts: moved, weighed and shared first, then applied on a day in one step.
 */
@NullMarked
package io.kontor.draft;

import org.jspecify.annotations.NullMarked;
