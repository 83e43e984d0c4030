package io.kontor.step;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Undoing for programs. */
@Configuration
class StepRoutes {

    private final Undo undo;

    StepRoutes(Undo undo) {
        this.undo = undo;
    }

    @Bean
    RouterFunction<ServerResponse> stepApi() {
        return RouterFunctions.route().POST("/steps/{id}/undo", this::undo).build();
    }

    @Bean
    ProblemReader stepProblems() {
        return failure ->
                switch (failure) {
                    case NoSuchStep _ ->
                            problem(HttpStatus.NOT_FOUND, "There is no such step for you.");
                    case AlreadyUndone _ -> problem(HttpStatus.CONFLICT, "It was undone already.");
                    case NothingUndone nothing ->
                            problem(
                                            HttpStatus.CONFLICT,
                                            "Nothing of it can be undone; nothing was changed.")
                                    .map(p -> p.with("refused", refused(nothing.refused())));
                    default -> Optional.empty();
                };
    }

    private static Optional<Problem> problem(HttpStatus status, String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }

    private Mono<ServerResponse> undo(ServerRequest request) {
        return undo.undo(id(request), Caller.of(request))
                .flatMap(undone -> ServerResponse.ok().bodyValue(json(undone)));
    }

    private static Map<String, Object> json(Undone undone) {
        return Map.of(
                "step", undone.step(),
                "fieldsRestored", undone.fieldsRestored(),
                "fieldsRefused", undone.fieldsRefused(),
                "refused", refused(undone.refused()));
    }

    private static List<Map<String, @Nullable Object>> refused(List<Refused> refused) {
        return refused.stream().map(StepRoutes::json).toList();
    }

    private static Map<String, @Nullable Object> json(Refused refused) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("record", refused.record());
        json.put("field", refused.column());
        json.put("why", refused.why().name());
        json.put("who", refused.who());
        json.put("when", refused.when());
        return json;
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("a step's id is a UUID");
        }
    }
}
