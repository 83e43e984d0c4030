package io.kontor.you;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A browser in words that its owner recognises. */
final class Device {

    // In this order: nearly every browser claims to be the ones below it.
    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "Firefox", "HeadlessChrome", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux");

    private Device() {}

    /** Browser and system; empty where neither is known. */
    static Optional<String> of(String userAgent) {
        var browser = first(BROWSERS, userAgent).map(Device::browser);
        var system = first(SYSTEMS, userAgent);
        return browser.map(b -> system.map(s -> b + " · " + s).orElse(b)).or(() -> system);
    }

    private static Optional<String> first(List<String> names, String userAgent) {
        Predicate<String> isNamed = userAgent::contains;
        return names.stream().filter(isNamed).findFirst();
    }

    private static String browser(String name) {
        return switch (name) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "HeadlessChrome" -> "Chrome";
            default -> name;
        };
    }
}
