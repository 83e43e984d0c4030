@NullMarked
package io.kontor;

import org.jspecify.annotations.NullMarked;
