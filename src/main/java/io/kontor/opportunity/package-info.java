@NullMarked
package io.kontor.opportunity;

import org.jspecify.annotations.NullMarked;
