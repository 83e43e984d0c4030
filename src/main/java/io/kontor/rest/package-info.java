@NullMarked
package io.kontor.rest;

import org.jspecify.annotations.NullMarked;
