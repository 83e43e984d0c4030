@NullMarked
package io.kontor.health;

import org.jspecify.annotations.NullMarked;
