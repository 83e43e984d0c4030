/** The decisions of customers to stay or not: what is expected, and what came of it. */
@NullMarked
package io.kontor.renewal;

import org.jspecify.annotations.NullMarked;
