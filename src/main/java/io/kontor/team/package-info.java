@NullMarked
package io.kontor.team;

import org.jspecify.annotations.NullMarked;
