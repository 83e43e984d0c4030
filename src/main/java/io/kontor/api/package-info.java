@NullMarked
package io.kontor.api;

import org.jspecify.annotations.NullMarked;
