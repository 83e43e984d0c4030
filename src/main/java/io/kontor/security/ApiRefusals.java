package io.kontor.security;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Refusals at the API's door as problem details; never a redirect to the sign-in page. */
final class ApiRefusals {

    private ApiRefusals() {}

    static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof LockedException) {
            response.setHeader("Retry-After", "60");
            write(response, 429, "Too many attempts", "Wait a minute and try again.");
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Kontor\", charset=\"UTF-8\"");
            write(
                    response,
                    401,
                    "Not signed in",
                    "Send a user name and password by HTTP Basic, or a token as Bearer.");
        }
    }

    static void unknownToken(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Kontor\", error=\"invalid_token\"");
        write(response, 401, "Not signed in", "The token is wrong, too old or was ended.");
    }

    /** A token that is for something else. */
    static void narrowToken(HttpServletResponse response, Optional<Set<ApiScope>> needed)
            throws IOException {
        var scopes = needed.stream().flatMap(Set::stream).map(ApiScope::key).collect(joining(" "));
        response.setHeader(
                "WWW-Authenticate",
                "Bearer realm=\"Kontor\", error=\"insufficient_scope\", scope=\"" + scopes + "\"");
        write(
                response,
                403,
                "Not allowed",
                scopes.isEmpty()
                        ? "No token opens this; use your password."
                        : "The token needs the scope: " + scopes + ".");
    }

    static void forbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, 403, "Not allowed", "Your role may not do this.");
    }

    private static void write(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        var body =
                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
