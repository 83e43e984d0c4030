package io.kontor.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A failure as a client reads it: RFC 9457. */
public record Problem(HttpStatus status, String title, String detail, Map<String, Object> more) {

    public static Problem of(HttpStatus status, String title, @Nullable String detail) {
        return new Problem(status, title, detail == null ? title : detail, Map.of());
    }

    public Problem with(String name, Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, title, detail, all);
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status.value());
        body.put("detail", detail);
        body.putAll(more);
        return body;
    }
}
