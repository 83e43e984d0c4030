package io.kontor.book;

import java.util.Locale;

/** The letters somebody is known by where there is no room for a name. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        var words = name.strip().split("\\s+");
        var first = words[0].substring(0, Math.min(1, words[0].length()));
        var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }
}
