@NullMarked
package io.kontor.figure;

import org.jspecify.annotations.NullMarked;
