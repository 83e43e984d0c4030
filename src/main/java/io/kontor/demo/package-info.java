@NullMarked
package io.kontor.demo;

import org.jspecify.annotations.NullMarked;
