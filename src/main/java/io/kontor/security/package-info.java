@NullMarked
package io.kontor.security;

import org.jspecify.annotations.NullMarked;
