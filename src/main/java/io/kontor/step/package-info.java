@NullMarked
package io.kontor.step;

import org.jspecify.annotations.NullMarked;
