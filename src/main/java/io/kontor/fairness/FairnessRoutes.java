package io.kontor.fairness;

import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Fairness for programs. */
@Configuration
class FairnessRoutes {

    @Bean
    RouterFunction<ServerResponse> fairnessApi(FairnessService service) {
        return RouterFunctions.route()
                .GET(
                        "/fairness",
                        request ->
                                service.fairness(Caller.of(request))
                                        .flatMap(all -> ServerResponse.ok().bodyValue(all)))
                .build();
    }

    @Bean
    ProblemReader fairnessProblems() {
        return failure ->
                failure instanceof NotForHr
                        ? Optional.of(
                                Problem.of(HttpStatus.FORBIDDEN, "Forbidden", failure.getMessage()))
                        : Optional.empty();
    }
}
