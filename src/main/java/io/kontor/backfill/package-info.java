/** An organisation's own history with its customers, brought in from files. */
@NullMarked
package io.kontor.backfill;

import org.jspecify.annotations.NullMarked;
