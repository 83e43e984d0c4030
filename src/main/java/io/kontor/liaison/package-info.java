@NullMarked
package io.kontor.liaison;

import org.jspecify.annotations.NullMarked;
