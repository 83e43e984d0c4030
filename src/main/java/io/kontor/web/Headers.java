package io.kontor.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The headers that every answer wears, whoever gives it. */
final class Headers {

    static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> ALWAYS = always();

    private Headers() {}

    private static Map<String, String> always() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(POLICY, ContentPolicy.WITHOUT_SCRIPTS);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                        + " microphone=(), midi=(), payment=(), serial=(), usb=()");
        return headers;
    }

    /** Tells all of them; a browser that came by https is told to do so from now on. */
    static void write(BiConsumer<String, String> into, boolean isSecure) {
        ALWAYS.forEach(into);
        if (isSecure) {
            into.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
