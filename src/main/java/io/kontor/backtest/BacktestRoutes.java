package io.kontor.backtest;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The check of the score for programs. */
@Configuration
class BacktestRoutes {

    private final BacktestService service;

    BacktestRoutes(BacktestService service) {
        this.service = service;
    }

    @Bean
    RouterFunction<ServerResponse> backtestApi() {
        return RouterFunctions.route()
                .GET("/health/check", this::check)
                .GET("/health/check/proposal", this::proposal)
                .GET("/health/check/quarters", this::quarters)
                .build();
    }

    private Mono<ServerResponse> check(ServerRequest request) {
        var window = window(request);
        return service.check(window, Caller.of(request))
                .map(check -> BacktestJson.write(window, check))
                .flatMap(json -> ServerResponse.ok().bodyValue(json));
    }

    private Mono<ServerResponse> proposal(ServerRequest request) {
        return service.proposal(window(request), Caller.of(request))
                .map(BacktestJson::write)
                .flatMap(json -> ServerResponse.ok().bodyValue(json));
    }

    private Mono<ServerResponse> quarters(ServerRequest request) {
        return service.quarters(Caller.of(request))
                .map(BacktestJson::write)
                .collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private static Window window(ServerRequest request) {
        var name = request.queryParam("window").orElse("year");
        if (!Window.NAMES.contains(name)) {
            throw new BadRequest("window is one of " + String.join(", ", Window.NAMES));
        }
        return Window.of(name, LocalDate.now());
    }
}
