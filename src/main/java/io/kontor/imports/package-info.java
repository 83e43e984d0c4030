@NullMarked
package io.kontor.imports;

import org.jspecify.annotations.NullMarked;
