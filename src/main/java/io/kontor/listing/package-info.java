@NullMarked
package io.kontor.listing;

import org.jspecify.annotations.NullMarked;
