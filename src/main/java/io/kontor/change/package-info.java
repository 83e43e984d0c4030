@NullMarked
package io.kontor.change;

import org.jspecify.annotations.NullMarked;
