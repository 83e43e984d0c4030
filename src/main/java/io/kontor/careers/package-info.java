@NullMarked
package io.kontor.careers;

import org.jspecify.annotations.NullMarked;
