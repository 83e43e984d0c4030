@NullMarked
package io.kontor.ui;

import org.jspecify.annotations.NullMarked;
