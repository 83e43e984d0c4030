@NullMarked
package io.kontor.promotion;

import org.jspecify.annotations.NullMarked;
