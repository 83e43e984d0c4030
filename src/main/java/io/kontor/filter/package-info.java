@NullMarked
package io.kontor.filter;

import org.jspecify.annotations.NullMarked;
