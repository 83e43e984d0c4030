package io.kontor.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a token may be used for, at most what its person may do anyway. */
public enum ApiScope {
    READ,
    WRITE,
    IMPORTS,
    /** Careers, pay and proposals: never along with the rest. */
    PEOPLE;

    public static Optional<ApiScope> of(String name) {
        return Stream.of(values()).filter(scope -> scope.key().equals(name)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a request takes, all together.
     *
     * @return empty where only a password will do
     */
    static Optional<Set<ApiScope>> needed(String method, String path) {
        if (path.startsWith("/api/me/")) {
            return Optional.empty();
        }
        var needed = EnumSet.of(isReading(method, path) ? READ : WRITE);
        if (path.startsWith("/api/imports")) {
            needed = EnumSet.of(IMPORTS);
        }
        if (Stream.of("careers", "track", "pay", "proposals", "ladder", "fairness", "calibration")
                .anyMatch(part -> isBelow(path, part))) {
            needed.add(PEOPLE);
        }
        return Optional.of(needed);
    }

    // A preview computes and keeps nothing.
    private static boolean isReading(String method, String path) {
        return method.equals("GET") || method.equals("HEAD") || path.endsWith("/preview");
    }

    private static boolean isBelow(String path, String part) {
        return path.equals("/api/" + part) || path.startsWith("/api/" + part + "/");
    }
}
