/** Where somebody is signed in: each browser, and how to end it. */
@NullMarked
package io.kontor.session;

import org.jspecify.annotations.NullMarked;
