/** What more customers could buy: ideas, and the gaps that they come from. */
@NullMarked
package io.kontor.growth;

import org.jspecify.annotations.NullMarked;
