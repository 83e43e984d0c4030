/** Who works here, what they do, whom they report to and how to reach them. */
@NullMarked
package io.kontor.directory;

import org.jspecify.annotations.NullMarked;
