@NullMarked
package io.kontor.view;

import org.jspecify.annotations.NullMarked;
