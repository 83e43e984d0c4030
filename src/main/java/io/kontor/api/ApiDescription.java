package io.kontor.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the description of the API, without sign-in. */
@Configuration
class ApiDescription {

    @Bean
    RouterFunction<ServerResponse> description() {
        return RouterFunctions.route()
                .GET(
                        "/openapi.yaml",
                        _ ->
                                ServerResponse.ok()
                                        .contentType(MediaType.parseMediaType("application/yaml"))
                                        .bodyValue(new ClassPathResource("openapi.yaml")))
                .build();
    }
}
