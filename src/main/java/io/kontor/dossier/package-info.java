@NullMarked
package io.kontor.dossier;

import org.jspecify.annotations.NullMarked;
