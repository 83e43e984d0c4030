package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A password is replaced by whoever knows it, and nobody ends another's sessions. */
@Timeout(60)
class YouWalkTests extends Walk {

    private static final String NEXT = "a longer password";

    @Autowired PasswordEncoder passwords;

    private final UUID person = UUID.randomUUID();
    private final String user = "you-" + person.toString().substring(0, 8);

    @BeforeEach
    void hire() {
        sql(
                "insert into person (id, name, role, user_name) values ('%s', 'Somebody', 'HR', '%s')"
                        .formatted(person, user));
        sql(
                "insert into sign_in (person_id, password) values ('%s', '%s')"
                        .formatted(person, passwords.encode("demo")));
    }

    @Test
    void whoeverKnowsThePasswordReplacesIt() {
        assertThat(reason(change("demo", "short"))).isEqualTo("TOO_SHORT");
        assertThat(reason(change("demo", "y".repeat(73)))).isEqualTo("TOO_LONG");
        assertThat(reason(change("wrong", NEXT))).isEqualTo("NOT_YOURS");
        assertThat(get("demo", "/me").status()).isEqualTo(200);
        var session = session();
        assertThat(change("demo", NEXT).status()).isEqualTo(204);
        assertThat(get("demo", "/me").status()).isEqualTo(401);
        assertThat(get(NEXT, "/me").status()).isEqualTo(200);
        assertThat(get(NEXT, "/me/sessions").text()).doesNotContain(session);
    }

    @Test
    void guessingThePasswordIsThrottled() {
        for (int i = 0; i < 8; i++) {
            assertThat(change("guess " + i, NEXT).status()).isEqualTo(422);
        }
        assertThat(reason(change("demo", NEXT))).isEqualTo("TOO_OFTEN");
        assertThat(change("demo", NEXT).status()).isEqualTo(429);
    }

    @Test
    void nobodySeesOrEndsTheSessionOfSomebodyElse() {
        var session = session();
        assertThat(get("demo", "/me/sessions").text()).contains(session, "Netscape");
        assertThat(door.get("hr", "/me/sessions").text()).doesNotContain(session);
        var path = "/me/sessions/" + session;
        assertThat(door.send("hr", "DELETE", path, "").status()).isEqualTo(404);
        assertThat(get("demo", "/me/sessions").text()).contains(session);
        assertThat(send("demo", "DELETE", path, "").status()).isEqualTo(204);
        assertThat(get("demo", "/me/sessions").text()).doesNotContain(session);
        assertThat(send("demo", "DELETE", path, "").status()).isEqualTo(404);
    }

    private String session() {
        var id = UUID.randomUUID();
        sql(
                "insert into session (id, person_id, device) values ('%s', '%s', 'Netscape')"
                        .formatted(id, person));
        sql(
                "insert into session_key (session_id, hash) values ('%s', sha256('%s'))"
                        .formatted(id, id));
        return id.toString();
    }

    private Door.Answer change(String current, String next) {
        var body = "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next);
        return send("demo", "PUT", "/me/password", body);
    }

    private static String reason(Door.Answer answer) {
        return answer.json().path("reason").asString(answer.text());
    }

    private Door.Answer get(String password, String path) {
        return send(password, "GET", path, "");
    }

    private Door.Answer send(String password, String method, String path, String body) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return door.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(both))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }
}
