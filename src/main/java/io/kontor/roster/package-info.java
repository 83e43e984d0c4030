/** The organisation from files: people, positions, whom they report to and who holds them. */
@NullMarked
package io.kontor.roster;

import org.jspecify.annotations.NullMarked;
