package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;

/** A token opens what it is for, while it lasts, and never more than its person may. */
@Timeout(60)
class TokenWalkTests extends Walk {

    static final List<String> ROLES = Ledger.ROLES;
    private static final String ALL = "\"read\",\"write\",\"imports\",\"people\"";

    @Autowired PasswordEncoder passwords;

    @ParameterizedTest
    @FieldSource("ROLES")
    void aTokenForEverythingOpensWhatThePasswordDoes(String role) {
        var token = secret(role, ALL);
        var some = ledger.rows.keySet().iterator().next();
        for (var path :
                List.of(
                        "/me",
                        "/accounts?limit=3",
                        "/accounts/" + some,
                        "/accounts/" + some + "/history",
                        "/accounts.csv?limit=3",
                        "/org",
                        "/ladder",
                        "/track",
                        "/pay/people",
                        "/proposals",
                        "/renewals")) {
            var byPassword = door.get(role, path);
            var byToken = get(token, path);
            assertThat(byToken.status()).as(role + path).isEqualTo(byPassword.status());
            assertThat(byToken.text()).as(role + path).isEqualTo(byPassword.text());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "read, GET, /accounts?limit=1, 200",
        "read, GET, /accounts.csv, 200",
        "read, POST, /accounts, 403",
        "read, PATCH, /accounts/{id}, 403",
        "read, DELETE, /accounts/{id}, 403",
        "read, POST, /steps/{id}/undo, 403",
        "read, POST, /imports, 403",
        "read, GET, /track, 403",
        "read, GET, /pay/me, 403",
        "read, GET, /proposals, 403",
        "read, GET, /careers/{id}, 403",
        "write, GET, /accounts, 403",
        "write, PATCH, /accounts/{id}, 400",
        "write, POST, /imports, 403",
        "write, POST, /ladder, 403",
        "imports, POST, /imports, 400",
        "imports, GET, /accounts, 403",
        "people, GET, /track, 403",
        "people, GET, /accounts, 403",
    })
    void aTokenIsForItsScopesOnly(String scope, String method, String path, int status) {
        var token = secret("director", "\"" + scope + "\"");
        var id = ledger.reach("director", "EDIT").getFirst().id();
        var answer = send(token, method, path.replace("{id}", id), "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.json().get("detail").asString()).contains("scope");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /me/tokens", "POST, /me/tokens", "DELETE, /me/tokens/{id}"})
    void noTokenMakesOrEndsTokens(String method, String path) {
        var made = make("lead", ALL);
        var at = path.replace("{id}", made.get("id").asString());
        var answer = send(made.get("secret").asString(), method, at, "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(get(made.get("secret").asString(), "/me").status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongTooOldOrEndedOpensNothing() {
        var ended = make("lead", ALL);
        var old = make("lead", ALL);
        var path = "/me/tokens/" + ended.get("id").asString();
        assertThat(door.send("manager", "DELETE", path, "").status()).isEqualTo(404);
        assertThat(get(ended.get("secret").asString(), "/me").status()).isEqualTo(200);
        assertThat(door.send("lead", "DELETE", path, "").status()).isEqualTo(204);
        assertThat(door.send("lead", "DELETE", path, "").status()).isEqualTo(404);
        sql("update token set expires_at = now() where id = '%s'".formatted(id(old)));
        for (var secret :
                List.of(
                        ended.get("secret").asString(),
                        old.get("secret").asString(),
                        old.get("secret").asString() + "x",
                        "kontor_",
                        "nonsense",
                        "")) {
            var answer = get(secret, "/me");
            assertThat(answer.status()).as(secret).isEqualTo(401);
            assertThat(answer.response().headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
    }

    @Test
    void theSecretIsKeptNowhereAndTheUseOfATokenIsSeen() {
        var made = make("associate", "\"read\"");
        var secret = made.get("secret").asString();
        assertThat(made.get("lastUsedAt").isNull()).isTrue();
        get(secret, "/me");
        var listed = door.get("associate", "/me/tokens");
        assertThat(listed.text()).contains(id(made)).doesNotContain(secret);
        assertThat(listed.json().get("items").valueStream())
                .filteredOn(token -> token.get("id").equals(made.get("id")))
                .allMatch(token -> !token.get("lastUsedAt").isNull());
        assertThat(door.get("manager", "/me/tokens").text()).doesNotContain(id(made));
        for (var table : List.of("token", "token_key", "change", "step")) {
            var all = "select to_jsonb(count(*))::text from %s t where t::text like '%%%s%%'";
            var found = Ledger.each(database, all.formatted(table, secret.substring(8)));
            assertThat(found.getFirst().asInt()).as(table).isZero();
        }
        door.send("associate", "DELETE", "/me/tokens/" + id(made), "");
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        var made = make("lead", "\"read\"");
        var request = request(made.get("secret").asString(), "/changes").build();
        try (var lines = door.http().send(request, BodyHandlers.ofLines()).body()) {
            var told = lines.iterator();
            assertThat(told.next()).isEqualTo(":alive");
            door.send("lead", "DELETE", "/me/tokens/" + id(made), "");
            // The client waits here for good where the stream goes on.
            while (told.hasNext()) {
                told.next();
            }
        }
    }

    @Test
    void theTokensOfWhoeverLeavesDie() {
        var person = UUID.randomUUID();
        var user = "leaver-" + person.toString().substring(0, 8);
        sql(
                "insert into person (id, name, role, user_name) values ('%s', 'Leaver', 'HR', '%s')"
                        .formatted(person, user));
        sql(
                "insert into sign_in (person_id, password) values ('%s', '%s')"
                        .formatted(person, passwords.encode("demo")));
        var secret = secret(user, "\"read\"");
        assertThat(get(secret, "/me").status()).isEqualTo(200);
        sql("update person set left_on = current_date where id = '%s'".formatted(person));
        assertThat(get(secret, "/me").status()).isEqualTo(401);
        assertThat(door.get(user, "/me").status()).isEqualTo(401);
        sql("update person set left_on = null where id = '%s'".formatted(person));
        sql("delete from sign_in where person_id = '%s'".formatted(person));
        assertThat(get(secret, "/me").status()).isEqualTo(401);
        sql("delete from person where id = '%s'".formatted(person));
        assertThat(get(secret, "/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400",
                "[]|400",
                "{\"name\":\"x\",\"scopes\":[\"all\"],\"days\":1}|400",
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"days\":1.5}|400",
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"days\":1,\"who\":1}|400",
                "{\"name\":\"x\",\"scopes\":[],\"days\":1}|422",
                "{\"name\":\" \",\"scopes\":[\"read\"],\"days\":1}|422",
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"days\":0}|422",
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"days\":367}|422",
            })
    void noOtherTokenIsMade(String body, int status) {
        var answer = door.send("hr", "POST", "/me/tokens", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(door.get("hr", "/me/tokens").text()).doesNotContain("\"name\":\"x\"");
    }

    private String secret(String user, String scopes) {
        return make(user, scopes).get("secret").asString();
    }

    /** A new token; earlier ones of the same person end, because there may be only so many. */
    private JsonNode make(String user, String scopes) {
        var body = "{\"name\":\"Of the walk\",\"scopes\":[%s],\"days\":30}".formatted(scopes);
        var made = door.send(user, "POST", "/me/tokens", body);
        if (made.status() == 422) {
            sql(
                    "update token set ended_at = now() where name = 'Of the walk' and ended_at is null");
            made = door.send(user, "POST", "/me/tokens", body);
        }
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static String id(JsonNode token) {
        return token.get("id").asString();
    }

    private Door.Answer get(String secret, String path) {
        return door.send(request(secret, path).GET().build());
    }

    private Door.Answer send(String secret, String method, String path, String body) {
        return door.send(
                request(secret, path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String secret, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path))
                .header("Authorization", "Bearer " + secret);
    }
}
