package io.kontor.teams;

import io.kontor.api.Body;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Teams for programs. */
@Configuration
class TeamsRoutes {

    private final TeamsService teams;

    TeamsRoutes(TeamsService teams) {
        this.teams = teams;
    }

    @Bean
    RouterFunction<ServerResponse> teamsApi() {
        return RouterFunctions.route()
                .GET("/teams", this::compare)
                .GET("/teams/{position}", this::one)
                .build();
    }

    @Bean
    ProblemReader teamsProblems() {
        return failure ->
                failure instanceof NoSuchTeam
                        ? Optional.of(
                                Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "Not found",
                                        "There is no such team for you."))
                        : Optional.empty();
    }

    private Mono<ServerResponse> compare(ServerRequest request) {
        var of = request.queryParam("of").map(id -> Body.uuid("of", id));
        var level = Level.of(request.queryParam("level").orElse(""));
        return teams.compare(of, level, Caller.of(request))
                .map(all -> all.stream().map(t -> TeamsJson.of(t, LocalDate.now())).toList())
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        var position = Body.uuid("position", request.pathVariable("position"));
        return teams.page(position, Caller.of(request))
                .flatMap(p -> ServerResponse.ok().bodyValue(TeamsJson.of(p, LocalDate.now())));
    }
}
