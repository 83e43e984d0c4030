@NullMarked
package io.kontor.presence;

import org.jspecify.annotations.NullMarked;
