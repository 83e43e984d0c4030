@NullMarked
package io.kontor.account;

import org.jspecify.annotations.NullMarked;
