/** What belongs to whoever looks: password, language, light, sessions and tokens. */
@NullMarked
package io.kontor.you;

import org.jspecify.annotations.NullMarked;
