/** One target level at a time: the same criteria side by side, exceptions first. */
@NullMarked
package io.kontor.calibration;

import org.jspecify.annotations.NullMarked;
