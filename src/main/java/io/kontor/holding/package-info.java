/** What accounts own, and how well it fits. */
@NullMarked
package io.kontor.holding;

import org.jspecify.annotations.NullMarked;
