package io.kontor.listing;

/** A place to go on from does not belong to this list. */
final class UnfitCursor extends RuntimeException {}
