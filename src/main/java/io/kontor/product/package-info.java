@NullMarked
package io.kontor.product;

import org.jspecify.annotations.NullMarked;
