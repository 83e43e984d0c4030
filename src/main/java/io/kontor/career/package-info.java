@NullMarked
package io.kontor.career;

import org.jspecify.annotations.NullMarked;
