package io.kontor.listing;

/** A parameter of a link or request cannot be read. */
final class UnfitParameter extends RuntimeException {

    private final String name;
    private final String value;

    UnfitParameter(String name, String value) {
        super(name + " cannot be '" + value + "'");
        this.name = name;
        this.value = value;
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }
}
