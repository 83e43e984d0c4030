@NullMarked
package io.kontor.myday;

import org.jspecify.annotations.NullMarked;
