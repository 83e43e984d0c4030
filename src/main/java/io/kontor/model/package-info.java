/**
 * How health is computed, to be tried and changed: every version, and what a new one would move.
 */
@NullMarked
package io.kontor.model;

import org.jspecify.annotations.NullMarked;
