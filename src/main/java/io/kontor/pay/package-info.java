@NullMarked
package io.kontor.pay;

import org.jspecify.annotations.NullMarked;
