@NullMarked
package io.kontor.stream;

import org.jspecify.annotations.NullMarked;
