package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.account.AccountField;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** No door without a guard, and no field without a walk. */
class RouteWalkTests extends Walk {

    @Autowired List<RouterFunction<ServerResponse>> routes;

    @Test
    void nobodyComesThroughAnyDoorUnnamed() {
        var found = found();
        assertThat(found).contains("GET /accounts", "GET /changes", "POST /imports");
        for (var route : found) {
            var parts = route.split(" ");
            var path = parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            var answer =
                    door.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/api" + path))
                                    .method(parts[0], HttpRequest.BodyPublishers.noBody())
                                    .build());
            assertThat(answer.status()).as(route).isEqualTo(isPublic(route) ? 200 : 401);
        }
    }

    /** Roles that read no account get nothing from a door of accounts, whatever they send. */
    @Test
    void rolesWithoutAccountsGetNothingByAnyDoor() {
        var names = ledger.rows.values().stream().map(r -> r.text("name")).toList();
        var id = ledger.rows.keySet().iterator().next();
        for (var role : List.of("hr", "admin")) {
            for (var route : found()) {
                var parts = route.split(" ");
                var path = parts[1].replaceAll("\\{[^}]+}", id);
                if (!parts[0].equals("GET") || isPublic(route) || path.equals("/me")) {
                    continue;
                }
                var answer = door.get(role, path);
                if (answer.status() == 200) {
                    assertThat(names).as(role + " " + route).noneMatch(answer.text()::contains);
                } else {
                    assertThat(answer.status()).as(role + " " + route).isIn(403, 404);
                }
            }
        }
    }

    @Test
    void everyDoorIsDescribed() throws Exception {
        var yaml =
                new org.yaml.snakeyaml.Yaml()
                        .<Map<String, Object>>load(getClass().getResourceAsStream("/openapi.yaml"));
        var described = new HashSet<String>();
        ((Map<?, ?>) yaml.get("paths"))
                .forEach(
                        (path, methods) ->
                                ((Map<?, ?>) methods)
                                        .keySet()
                                        .forEach(
                                                m ->
                                                        described.add(
                                                                m.toString().toUpperCase()
                                                                        + " "
                                                                        + path)));
        described.removeIf(d -> d.startsWith("PARAMETERS"));
        var found = new HashSet<>(found());
        found.removeIf(RouteWalkTests::isPublic);
        // Described as one of the acts.
        found.remove("POST /proposals/{id}/reverse");
        assertThat(found).isEqualTo(described);
    }

    @Test
    void everyFieldIsOneThatTheWalkKnows() {
        var columns =
                Ledger.each(
                        database,
                        "select to_jsonb(attname)::text from pg_attribute where attrelid = 'account'::regclass and attnum > 0 and not attisdropped");
        var known = new HashSet<String>();
        for (var field : AccountField.values()) {
            known.add(field.columnName());
        }
        known.add("id");
        assertThat(columns.stream().map(c -> c.asString()).toList())
                .as("a column of accounts that is no field has no rule")
                .allMatch(known::contains);
        var shown = door.get("vp", "/accounts?limit=1").json().get("items").get(0).propertyNames();
        var fields = new HashSet<String>(Set.of("id", "ownerName", "team"));
        for (var field : AccountField.values()) {
            fields.add(field.key());
        }
        assertThat(new HashSet<>(shown)).isEqualTo(fields);
    }

    private static boolean isPublic(String route) {
        return route.endsWith("/openapi.yaml");
    }

    private Set<String> found() {
        return Doors.of(routes);
    }
}
