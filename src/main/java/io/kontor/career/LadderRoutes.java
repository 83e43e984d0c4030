package io.kontor.career;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.career.Ladder.Competency;
import io.kontor.security.NotForYou;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import tools.jackson.databind.json.JsonMapper;

/** The ladder and the preview of readiness for programs. */
@Configuration
class LadderRoutes {

    private static final Set<String> PREVIEW = Set.of("targetLevel", "ratings", "otherGatesPass");

    private final LadderService ladders;
    private final JsonMapper json;

    LadderRoutes(LadderService ladders, JsonMapper json) {
        this.ladders = ladders;
        this.json = json;
    }

    @Bean
    RouterFunction<ServerResponse> ladderApi() {
        return RouterFunctions.route()
                .GET("/ladder", _ -> answer(ladders.now()))
                .POST("/ladder", this::publish)
                .POST("/readiness/preview", this::preview)
                .build();
    }

    @Bean
    ProblemReader ladderProblems() {
        return failure ->
                switch (failure) {
                    case UnfitLadder unfit ->
                            problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage());
                    case LadderChanged _ ->
                            problem(
                                    HttpStatus.CONFLICT,
                                    "Somebody published another version meanwhile; nothing was saved.");
                    case NotForYou _ -> problem(HttpStatus.FORBIDDEN, "You may not do that.");
                    default -> Optional.empty();
                };
    }

    private static Optional<Problem> problem(HttpStatus status, @Nullable String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }

    private static Mono<ServerResponse> answer(Mono<?> body) {
        return body.flatMap(found -> ServerResponse.ok().bodyValue(found));
    }

    private Mono<ServerResponse> publish(ServerRequest request) {
        var viewer = Caller.of(request);
        return request.bodyToMono(JsonNode.class)
                .switchIfEmpty(Mono.error(() -> new BadRequest("a body is needed")))
                .map(this::version)
                .flatMap(next -> answer(ladders.publish(next, "", viewer)));
    }

    private Ladder version(JsonNode body) {
        try {
            var ladder = json.treeToValue(body, Ladder.class);
            if (ladder == null) {
                throw new BadRequest("that is no ladder");
            }
            return ladder;
        } catch (tools.jackson.core.JacksonException e) {
            throw e.getCause() instanceof UnfitLadder unfit
                    ? unfit
                    : new BadRequest("that is no ladder");
        }
    }

    private Mono<ServerResponse> preview(ServerRequest request) {
        return request.bodyToMono(JsonNode.class)
                .switchIfEmpty(Mono.error(() -> new BadRequest("a body is needed")))
                .flatMap(this::preview);
    }

    private Mono<ServerResponse> preview(JsonNode body) {
        if (!body.isObject() || !PREVIEW.containsAll(body.propertyNames())) {
            throw new BadRequest("the body has targetLevel, ratings and otherGatesPass");
        }
        var level = body.path("targetLevel");
        var gates = body.path("otherGatesPass");
        if (!level.isString() || !gates.isBoolean()) {
            throw new BadRequest("targetLevel is a text and otherGatesPass true or false");
        }
        return answer(
                ladders.preview(
                        level.asString(), ratings(body.path("ratings")), gates.asBoolean()));
    }

    private static Map<String, Integer> ratings(JsonNode node) {
        if (!node.isObject()) {
            throw new BadRequest("ratings is an object of competencies and 0 to 4");
        }
        var ratings = new HashMap<String, Integer>();
        for (var entry : node.properties()) {
            var rating = entry.getValue();
            if (rating.isNull()) {
                continue;
            }
            if (!rating.isIntegralNumber()
                    || rating.asInt() < 0
                    || rating.asInt() > Competency.HIGHEST) {
                throw new UnfitLadder("a rating is a whole number from 0 to 4: " + entry.getKey());
            }
            ratings.put(entry.getKey(), rating.asInt());
        }
        return ratings;
    }
}
