package io.kontor.model;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.record.RecordJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The model of health for programs. */
@Configuration
class ModelRoutes {

    private final ModelService service;
    private final ModelJson json;

    ModelRoutes(ModelService service, ModelJson json) {
        this.service = service;
        this.json = json;
    }

    @Bean
    RouterFunction<ServerResponse> modelApi() {
        return RouterFunctions.route()
                .GET("/health/model", this::read)
                .PUT("/health/model", this::publish)
                .POST("/health/model/preview", this::preview)
                .build();
    }

    @Bean
    ProblemReader modelProblems() {
        return failure ->
                switch (failure) {
                    case ModelChanged _ ->
                            Optional.of(problem(HttpStatus.CONFLICT, failure.getMessage()));
                    case UnfitModel unfit -> Optional.of(unfit(unfit));
                    default -> Optional.empty();
                };
    }

    private static Problem problem(HttpStatus status, @Nullable String detail) {
        return Problem.of(status, status.getReasonPhrase(), detail);
    }

    private static Problem unfit(UnfitModel unfit) {
        var faults =
                unfit.faults().stream()
                        .map(f -> Map.of("field", f.place(), "reason", f.why().name()))
                        .toList();
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage())
                .with("reason", unfit.faults().getFirst().why().name())
                .with("faults", faults);
    }

    private Mono<ServerResponse> read(ServerRequest request) {
        var viewer = Caller.of(request);
        return service.versions(viewer)
                .zipWith(service.recomputed(viewer))
                .map(
                        both -> {
                            var newest = new LinkedHashMap<>(json.write(both.getT1().getFirst()));
                            newest.put("recomputed", both.getT2());
                            newest.put("versions", both.getT1().stream().map(json::write).toList());
                            return newest;
                        })
                .flatMap(found -> ServerResponse.ok().bodyValue(found));
    }

    private Mono<ServerResponse> preview(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .flatMapMany(body -> service.preview(json.read(body.get("settings")), viewer))
                .last()
                .flatMap(whole -> ServerResponse.ok().bodyValue(ModelJson.write(whole)));
    }

    private Mono<ServerResponse> publish(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .flatMap(
                        body ->
                                service.publish(
                                        seen(body.get("seen")),
                                        json.read(body.get("settings")),
                                        body.get("reason") instanceof String why ? why : "",
                                        viewer))
                .flatMap(version -> ServerResponse.ok().bodyValue(Map.of("version", version)));
    }

    private static int seen(@Nullable Object sent) {
        if (sent instanceof Integer number) {
            return number;
        }
        throw new BadRequest("send the version seen, the settings and the reason");
    }
}
