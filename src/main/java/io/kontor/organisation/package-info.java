@NullMarked
package io.kontor.organisation;

import org.jspecify.annotations.NullMarked;
