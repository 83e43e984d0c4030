@NullMarked
package io.kontor.book;

import org.jspecify.annotations.NullMarked;
