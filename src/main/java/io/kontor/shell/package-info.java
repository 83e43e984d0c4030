@NullMarked
package io.kontor.shell;

import org.jspecify.annotations.NullMarked;
