@NullMarked
package io.kontor.explanation;

import org.jspecify.annotations.NullMarked;
