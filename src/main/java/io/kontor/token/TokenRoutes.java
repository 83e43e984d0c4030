package io.kontor.token;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.security.ApiScope;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One's own tokens, for programs that have the password. */
@Configuration
class TokenRoutes {

    private final TokenService tokens;

    TokenRoutes(TokenService tokens) {
        this.tokens = tokens;
    }

    @Bean
    RouterFunction<ServerResponse> tokenApi() {
        return RouterFunctions.route()
                .GET("/me/tokens", this::list)
                .POST("/me/tokens", this::create)
                .DELETE("/me/tokens/{id}", this::end)
                .build();
    }

    @Bean
    ProblemReader tokenProblems() {
        return failure ->
                switch (failure) {
                    case NoSuchToken _ ->
                            problem(HttpStatus.NOT_FOUND, "There is no such token of yours.");
                    case UnfitToken unfit ->
                            problem(HttpStatus.UNPROCESSABLE_CONTENT, "No such token can be made.")
                                    .map(p -> p.with("reason", unfit.why().name()));
                    default -> Optional.empty();
                };
    }

    private static Optional<Problem> problem(HttpStatus status, String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return tokens.list(Caller.of(request))
                .map(TokenRoutes::json)
                .collectList()
                .flatMap(all -> ServerResponse.ok().bodyValue(Map.of("items", all)));
    }

    private Mono<ServerResponse> create(ServerRequest request) {
        var viewer = Caller.of(request);
        return request.bodyToMono(JsonNode.class)
                .switchIfEmpty(Mono.error(TokenRoutes::unread))
                .flatMap(
                        sent -> {
                            var days = sent.get("days");
                            if (sent.size() != 3
                                    || !sent.path("name").isString()
                                    || days == null
                                    || !days.isInt()) {
                                throw unread();
                            }
                            var name = sent.get("name").asString();
                            return tokens.create(viewer, name, scopes(sent), days.asInt());
                        })
                .flatMap(TokenRoutes::made);
    }

    private static BadRequest unread() {
        return new BadRequest(
                "send {\"name\":\"Nightly export\",\"scopes\":[\"read\"],\"days\":90}");
    }

    private static Set<ApiScope> scopes(JsonNode sent) {
        var scopes = EnumSet.noneOf(ApiScope.class);
        for (var name : sent.path("scopes")) {
            scopes.add(ApiScope.of(name.asString("")).orElseThrow(TokenRoutes::unread));
        }
        return scopes;
    }

    private static Mono<ServerResponse> made(NewToken made) {
        var json = json(made.token());
        json.put("secret", made.secret());
        return ServerResponse.created(URI.create("/api/me/tokens/" + made.token().id()))
                .header("Cache-Control", "no-store")
                .bodyValue(json);
    }

    private Mono<ServerResponse> end(ServerRequest request) {
        return tokens.end(Caller.of(request), id(request)).then(ServerResponse.noContent().build());
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("a token's id is a UUID");
        }
    }

    private static Map<String, @Nullable Object> json(Token token) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", token.id());
        json.put("name", token.name());
        json.put(
                "scopes",
                List.copyOf(token.scopes()).stream().map(ApiScope::key).sorted().toList());
        json.put("createdAt", token.createdAt());
        json.put("expiresAt", token.expiresAt());
        json.put("lastUsedAt", token.lastUsedAt());
        return json;
    }
}
