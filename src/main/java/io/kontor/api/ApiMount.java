package io.kontor.api;

import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.server.reactive.ServletHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mounts the routes of all modules under {@code /api}, beside Vaadin on the same port. */
@Configuration
class ApiMount {

    @Bean
    ServletRegistrationBean<ServletHttpHandlerAdapter> api(
            List<RouterFunction<ServerResponse>> routes, Problems problems, JsonMapper json) {
        var known = routes.stream().reduce(RouterFunction::and).orElseThrow();
        var other = new OtherMethods(known);
        var all =
                known.and(RouterFunctions.route(RequestPredicates.all(), other::answer))
                        .filter(problems);
        var handler = RouterFunctions.toHttpHandler(all, strategies(json, problems));
        var servlet =
                new ServletRegistrationBean<>(new ServletHttpHandlerAdapter(handler), "/api/*");
        servlet.setName("api");
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    private static HandlerStrategies strategies(JsonMapper json, Problems problems) {
        var exact =
                json.rebuild()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .build();
        return HandlerStrategies.builder()
                .codecs(
                        codecs -> {
                            codecs.defaultCodecs().maxInMemorySize(1024 * 1024);
                            codecs.defaultCodecs()
                                    .jacksonJsonEncoder(new JacksonJsonEncoder(exact));
                            codecs.defaultCodecs()
                                    .jacksonJsonDecoder(new JacksonJsonDecoder(exact));
                        })
                .exceptionHandler(problems)
                .build();
    }
}
