@NullMarked
package io.kontor.bulk;

import org.jspecify.annotations.NullMarked;
