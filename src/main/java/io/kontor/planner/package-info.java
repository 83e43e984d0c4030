@NullMarked
package io.kontor.planner;

import org.jspecify.annotations.NullMarked;
