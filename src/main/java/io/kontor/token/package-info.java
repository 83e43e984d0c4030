/** Personal access tokens: what programs bring instead of a password. */
@NullMarked
package io.kontor.token;

import org.jspecify.annotations.NullMarked;
