/** Where the data lives: a PostgreSQL of Kontor's own, or the one that a URL names. */
@NullMarked
package io.kontor.database;

import org.jspecify.annotations.NullMarked;
