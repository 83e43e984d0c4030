package io.kontor.view;

/** A view without a name, or with a name or address that is too long. */
final class UnfitView extends RuntimeException {}
