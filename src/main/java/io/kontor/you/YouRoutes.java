package io.kontor.you;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.security.WrongPassword;
import io.kontor.session.NoSuchSession;
import io.kontor.session.Session;
import io.kontor.session.SessionService;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One's own password and sessions, for programs that have the password. */
@Configuration
class YouRoutes {

    private final YouService you;
    private final SessionService sessions;

    YouRoutes(YouService you, SessionService sessions) {
        this.you = you;
        this.sessions = sessions;
    }

    @Bean
    RouterFunction<ServerResponse> youApi() {
        return RouterFunctions.route()
                .PUT("/me/password", this::changePassword)
                .GET("/me/sessions", this::list)
                .DELETE("/me/sessions", this::endAll)
                .DELETE("/me/sessions/{id}", this::end)
                .build();
    }

    @Bean
    ProblemReader youProblems() {
        return failure ->
                switch (failure) {
                    case NoSuchSession _ ->
                            problem(HttpStatus.NOT_FOUND, "There is no such session of yours.");
                    case WrongPassword wrong ->
                            problem(status(wrong.why()), "The password was not taken.")
                                    .map(p -> p.with("reason", wrong.why().name()));
                    default -> Optional.empty();
                };
    }

    private static HttpStatus status(WrongPassword.Why why) {
        return why == WrongPassword.Why.TOO_OFTEN
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static Optional<Problem> problem(HttpStatus status, String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }

    private Mono<ServerResponse> changePassword(ServerRequest request) {
        var viewer = Caller.of(request);
        return request.bodyToMono(JsonNode.class)
                .switchIfEmpty(Mono.error(YouRoutes::unread))
                .filter(sent -> sent.size() == 2)
                .filter(sent -> sent.path("current").isString() && sent.path("next").isString())
                .switchIfEmpty(Mono.error(YouRoutes::unread))
                .flatMap(
                        sent ->
                                you.changePassword(
                                        viewer,
                                        sent.get("current").asString(),
                                        sent.get("next").asString(),
                                        null))
                .then(ServerResponse.noContent().build());
    }

    private static BadRequest unread() {
        return new BadRequest("send {\"current\":\"…\",\"next\":\"…\"}");
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return sessions.list(Caller.of(request))
                .map(YouRoutes::json)
                .collectList()
                .flatMap(all -> ServerResponse.ok().bodyValue(Map.of("items", all)));
    }

    private static Map<String, Object> json(Session session) {
        return Map.of(
                "id", session.id(),
                "device", session.device(),
                "since", session.since(),
                "seenAt", session.seenAt());
    }

    private Mono<ServerResponse> endAll(ServerRequest request) {
        return sessions.endOthers(Caller.of(request), null)
                .then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> end(ServerRequest request) {
        return sessions.end(Caller.of(request), id(request))
                .then(ServerResponse.noContent().build());
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("a session's id is a UUID");
        }
    }
}
