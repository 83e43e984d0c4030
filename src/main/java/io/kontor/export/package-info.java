@NullMarked
package io.kontor.export;

import org.jspecify.annotations.NullMarked;
