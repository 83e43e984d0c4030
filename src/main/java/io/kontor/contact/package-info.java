@NullMarked
package io.kontor.contact;

import org.jspecify.annotations.NullMarked;
