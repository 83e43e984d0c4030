@NullMarked
package io.kontor.interaction;

import org.jspecify.annotations.NullMarked;
