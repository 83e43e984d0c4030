@NullMarked
package io.kontor.task;

import org.jspecify.annotations.NullMarked;
