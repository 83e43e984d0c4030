package io.kontor.view;

/** The person has another view of this name. */
final class ViewNameTaken extends RuntimeException {

    private final String name;

    ViewNameTaken(String name) {
        super("there is a view called " + name);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
