/**
 * Whether careers and pay move alike for all, told in groups that are too large to name anybody.
 */
@NullMarked
package io.kontor.fairness;

import org.jspecify.annotations.NullMarked;
