package io.kontor.health;

import io.kontor.api.BadRequest;
import java.util.Map;
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

    HealthRoutes(HealthService health) {
        this.health = health;
    }

    @Bean
    RouterFunction<ServerResponse> healthApi() {
        return RouterFunctions.route().POST("/health/preview", this::preview).build();
    }

    private Mono<ServerResponse> preview(ServerRequest request) {
        return request.bodyToMono(JSON)
                .switchIfEmpty(Mono.error(() -> new BadRequest("the body is a JSON object")))
                .zipWith(health.model(), (asked, now) -> HealthPreview.of(asked, now.model()))
                .flatMap(answer -> ServerResponse.ok().bodyValue(answer));
    }
}
