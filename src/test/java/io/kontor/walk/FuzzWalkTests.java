package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to any door: a clear refusal, never a failure, and nothing is kept. */
@Timeout(180)
class FuzzWalkTests extends Walk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";
    private static final String LONG = "x".repeat(2_000);

    /** What no body of any request is. */
    private static final List<String> NO_BODIES =
            List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "7",
                    "\"text\"",
                    "{\"a\":}",
                    "{} {}",
                    "{\"nobody\":{\"asked\":\"for this\"}}",
                    "{\"__proto__\":1,\"class\":\"java.lang.Runtime\"}",
                    "[".repeat(5_000) + "]".repeat(5_000),
                    "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));

    /** What no value of any field is. */
    private static final List<String> NO_VALUES =
            List.of(
                    "{\"a\":{\"b\":[1]}}",
                    "[[[]],{\"a\":null}]",
                    "1e400",
                    "-99999999999999999999999999999999",
                    "\"a\\u0000b\"",
                    "\"" + "y".repeat(50_000) + "\"");

    private static final List<String> NO_DAYS =
            List.of("\"2026-02-31\"", "\"0000-00-00\"", "\"31.01.2026\"", "\"+999999999-01-01\"");

    private static final List<String> NO_IDS =
            List.of("not-an-id", "0", "%20", "%F0%9F%92%A9", "'%20or%201=1--", "..", LONG);

    private static final List<String> NO_PARAMETERS =
            List.of("", "%00", "%FF%FE", "-1", "1e400", "2026-02-31", LONG);

    private static final List<String> PEOPLE = List.of("lead", "hr");

    @Autowired List<RouterFunction<ServerResponse>> routes;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final List<Runnable> asked = new ArrayList<>();
    private final Map<?, ?> description =
            new Yaml().<Map<?, ?>>load(getClass().getResourceAsStream("/openapi.yaml"));

    @Test
    void aBodyThatIsNoneIsRefused() {
        var before = written();
        for (var route : taking()) {
            for (var body : NO_BODIES) {
                for (var user : PEOPLE) {
                    ask(() -> refused(user, route, send(user, route, body), shown(body)));
                }
            }
            var bytes = new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
            var text = "plain".getBytes(StandardCharsets.UTF_8);
            ask(() -> refused("lead", route, send("lead", route, JSON_TYPE, bytes), "bad UTF-8"));
            ask(() -> refused("lead", route, send("lead", route, "text/plain", text), "text"));
            ask(() -> refused("lead", route, send("lead", route, "a;b/c", text), "no type"));
        }
        answeredAll();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aFieldWithAValueThatIsNoneIsRefused() {
        var before = written();
        for (var route : taking()) {
            var fields = body(route);
            for (var field : fields.keySet()) {
                var isDay = fields.get(field).startsWith("\"2026-01-31");
                for (var value : isDay ? NO_DAYS : NO_VALUES) {
                    var sent = with(fields, field, value);
                    var what = field + "=" + shown(value);
                    ask(() -> refused("lead", route, send("lead", route, sent), what));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(300);
        answeredAll();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        var before = written();
        for (var route : Doors.of(routes)) {
            if (route.contains("{")) {
                for (var id : NO_IDS) {
                    var at = route.replaceAll("\\{[^}]+}", id);
                    for (var user : PEOPLE) {
                        ask(() -> refused(user, route, send(user, at, "{}"), shown(id)));
                    }
                }
            }
        }
        answeredAll();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aParameterThatIsNoneNeverFails() {
        for (var route : Doors.of(routes)) {
            if (route.startsWith("GET ") && !route.contains("/changes")) {
                var real = real(route);
                for (var name : parameters(route)) {
                    for (var value : NO_PARAMETERS) {
                        var at = real + "?" + name + "=" + value;
                        ask(() -> answered(at, send("lead", at, ""), shown(value)));
                    }
                }
            }
        }
        answeredAll();
    }

    private void ask(Runnable question) {
        asked.add(question);
    }

    private void answeredAll() {
        try (var eight = Executors.newFixedThreadPool(8)) {
            asked.forEach(question -> eight.submit(() -> tried(question)));
        }
        assertThat(wrong).isEmpty();
    }

    private void tried(Runnable question) {
        try {
            question.run();
        } catch (RuntimeException failure) {
            wrong.add("no answer: " + failure);
        }
    }

    /** The doors that take a body, with ids of what is there. */
    private List<String> taking() {
        return Doors.of(routes).stream()
                .filter(route -> operation(route).containsKey("requestBody"))
                .filter(route -> !route.endsWith("/imports"))
                .map(this::real)
                .sorted()
                .toList();
    }

    private String real(String route) {
        var kind = route.replaceAll("^\\w+ /(\\w+).*", "$1");
        var table =
                Map.of(
                                "concerns", "concern",
                                "tasks", "task",
                                "contacts", "contact",
                                "questions", "question",
                                "interactions", "interaction",
                                "holdings", "holding",
                                "renewals", "renewal",
                                "ideas", "idea",
                                "careers", "person")
                        .getOrDefault(kind, "account");
        var own =
                table.equals("person")
                        ? "select to_jsonb(id)::text from person where reports_to = '%s' limit 1"
                        : table.equals("account")
                                ? "select to_jsonb(id)::text from account where owner_id = '%s' limit 1"
                                : "select to_jsonb(r.id)::text from "
                                        + table
                                        + " r join account a on a.id = r.account_id"
                                        + " where a.owner_id in (select subtree('%s')) limit 1";
        var found = Ledger.each(database, own.formatted(ledger.idByUser.get("lead")));
        var id = found.isEmpty() ? UUID.randomUUID().toString() : found.getFirst().asString();
        return route.replaceFirst("\\{(id|person)}", id)
                .replace("{section}", "evidence")
                .replace("{act}", "submit")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private Map<?, ?> operation(String route) {
        var parts = route.split(" ");
        var paths = (Map<?, ?>) description.get("paths");
        for (var path : paths.entrySet()) {
            var pattern = path.getKey().toString().replaceAll("\\{[^}]+}", "[^/]+");
            var methods = (Map<?, ?>) path.getValue();
            if ((path.getKey().equals(parts[1]) || parts[1].matches(pattern))
                    && methods.get(parts[0].toLowerCase()) instanceof Map<?, ?> operation) {
                return operation;
            }
        }
        return Map.of();
    }

    private List<String> parameters(String route) {
        var named =
                operation(route).get("parameters") instanceof List<?> all
                        ? all.stream().map(p -> String.valueOf(((Map<?, ?>) p).get("name")))
                        : Stream.<String>of();
        return Stream.concat(named, Stream.of("limit", "after", "sort")).distinct().toList();
    }

    /** A body as the description has it: each field with a value that could be one. */
    private Map<String, String> body(String route) {
        var content = (Map<?, ?>) ((Map<?, ?>) operation(route).get("requestBody")).get("content");
        var type = content == null ? null : (Map<?, ?>) content.get("application/json");
        var fields = new LinkedHashMap<String, String>();
        if (type != null
                && resolved(type.get("schema")).get("properties") instanceof Map<?, ?> all) {
            all.forEach((name, schema) -> fields.put(name.toString(), value(resolved(schema))));
        }
        return fields;
    }

    private Map<?, ?> resolved(Object schema) {
        var found = (Map<?, ?>) schema;
        if (found.get("$ref") instanceof String reference) {
            var parts = reference.split("/");
            var all = (Map<?, ?>) ((Map<?, ?>) description.get("components")).get("schemas");
            return resolved(all.get(parts[parts.length - 1]));
        }
        return found;
    }

    private static String value(Map<?, ?> schema) {
        if (schema.get("enum") instanceof List<?> choices) {
            return JSON.writeValueAsString(choices.getFirst());
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "array" -> "[]";
            case "object" -> "{}";
            default ->
                    switch (String.valueOf(schema.get("format"))) {
                        case "uuid" -> "\"" + UUID.randomUUID() + "\"";
                        case "date" -> "\"2026-01-31\"";
                        case "date-time" -> "\"2026-01-31T12:00:00Z\"";
                        default -> "\"text\"";
                    };
        };
    }

    private static String with(Map<String, String> fields, String field, String value) {
        var all = new LinkedHashMap<>(fields);
        all.put(field, value);
        var json = new StringBuilder();
        all.forEach((name, is) -> json.append(",\"" + name + "\":" + is));
        return "{" + json.substring(1) + "}";
    }

    private Door.Answer send(String user, String route, String body) {
        return send(user, route, JSON_TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    private Door.Answer send(String user, String route, String type, byte[] body) {
        var parts = route.split(" ", 2);
        var request = door.request(user, parts[1]).header("Content-Type", type);
        var sent =
                parts[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return door.send(request.method(parts[0], sent).build());
    }

    private void refused(String user, String route, Door.Answer answer, String what) {
        if (answer.status() < 400) {
            wrong.add(user + " " + route + " took " + what + ": " + answer.status());
        }
        answered(user + " " + route, answer, what);
    }

    private void answered(String route, Door.Answer answer, String what) {
        var isProblem = type(answer.response()).startsWith("application/problem+json");
        if (answer.status() >= 500 || answer.status() >= 400 && !isProblem) {
            wrong.add(route + " " + what + ": " + answer.status() + " " + shown(answer.text()));
        }
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Everything somebody ever wrote, in numbers. */
    private String written() {
        return Ledger.each(
                        database,
                        "select to_jsonb(count(*) || ' ' || coalesce(max(id), 0))::text from change where actor is not null")
                .getFirst()
                .asString();
    }
}
