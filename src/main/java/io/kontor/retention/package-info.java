/** How much of what there was stayed, what keeping it cost, and what that returned. */
@NullMarked
package io.kontor.retention;

import org.jspecify.annotations.NullMarked;
