@NullMarked
package io.kontor.concern;

import org.jspecify.annotations.NullMarked;
