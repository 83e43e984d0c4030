package io.kontor.imports;

/** There are no error rows kept under this id for this person. */
final class NoSuchImport extends RuntimeException {}
