/** Teams as those above them see them: one at a time, and side by side. */
@NullMarked
package io.kontor.teams;

import org.jspecify.annotations.NullMarked;
