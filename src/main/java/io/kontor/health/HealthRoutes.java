package io.kontor.health;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.team.Team;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Health for programs. */
@Configuration
class HealthRoutes {

    private static final ParameterizedTypeReference<Map<String, @Nullable Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private final HealthService health;
    private final Team team;

    HealthRoutes(HealthService health, Team team) {
        this.health = health;
        this.team = team;
    }

    @Bean
    RouterFunction<ServerResponse> healthApi() {
        return RouterFunctions.route()
                .POST("/health/preview", this::preview)
                .GET("/accounts/{id}/health", this::explain)
                .GET("/accounts/{id}/health/history", this::history)
                .POST("/accounts/{id}/readings", this::enter)
                .POST("/accounts/{id}/health/override", this::override)
                .POST("/health/overrides/{id}/consent", this::consent)
                .DELETE("/health/overrides/{id}", this::end)
                .build();
    }

    private Mono<ServerResponse> preview(ServerRequest request) {
        return body(request)
                .zipWith(health.model(), (asked, now) -> HealthPreview.of(asked, now.model()))
                .flatMap(answer -> ServerResponse.ok().bodyValue(answer));
    }

    private Mono<ServerResponse> explain(ServerRequest request) {
        return health.explanation(id(request), Caller.of(request))
                .map(found -> new HealthJson(team.now()).of(found))
                .flatMap(answer -> ServerResponse.ok().bodyValue(answer));
    }

    private Mono<ServerResponse> history(ServerRequest request) {
        var from = day(request, "from", LocalDate.now().minusDays(365));
        var to = day(request, "to", LocalDate.now());
        return health.history(id(request), from, to, Caller.of(request))
                .map(HealthJson::of)
                .collectList()
                .flatMap(days -> ServerResponse.ok().bodyValue(Map.of("items", days)));
    }

    private Mono<ServerResponse> enter(ServerRequest request) {
        var viewer = Caller.of(request);
        var account = id(request);
        return body(request)
                .flatMap(body -> health.enter(new HealthBody(body).reading(account), viewer))
                .flatMap(made -> created(account, made));
    }

    private Mono<ServerResponse> override(ServerRequest request) {
        var viewer = Caller.of(request);
        var account = id(request);
        return body(request)
                .flatMap(body -> health.override(new HealthBody(body).override(account), viewer))
                .flatMap(made -> created(account, made));
    }

    private static Mono<ServerResponse> created(UUID account, UUID made) {
        return ServerResponse.created(URI.create("/api/accounts/" + account + "/health"))
                .bodyValue(Map.of("id", made));
    }

    private Mono<ServerResponse> consent(ServerRequest request) {
        return health.consent(id(request), Caller.of(request))
                .flatMap(_ -> ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> end(ServerRequest request) {
        return health.endOverride(id(request), Caller.of(request))
                .flatMap(_ -> ServerResponse.noContent().build());
    }

    private static Mono<Map<String, @Nullable Object>> body(ServerRequest request) {
        return request.bodyToMono(JSON)
                .switchIfEmpty(Mono.error(() -> new BadRequest("the body is a JSON object")));
    }

    private static LocalDate day(ServerRequest request, String name, LocalDate otherwise) {
        try {
            return request.queryParam(name).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeException e) {
            throw new BadRequest(name + " is a day as 2026-01-31");
        }
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("an id is a UUID");
        }
    }
}
