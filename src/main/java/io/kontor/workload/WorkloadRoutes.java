package io.kontor.workload;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.record.RecordJson;
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

/** Workload for programs. */
@Configuration
class WorkloadRoutes {

    private static final int MOST = 10_000;

    private final WorkloadService workload;
    private final NormsService norms;

    WorkloadRoutes(WorkloadService workload, NormsService norms) {
        this.workload = workload;
        this.norms = norms;
    }

    @Bean
    RouterFunction<ServerResponse> workloadApi() {
        return RouterFunctions.route()
                .GET("/workload", this::read)
                .GET("/workload/norms", this::norms)
                .PATCH("/workload/norms", this::set)
                .POST("/workload/what-if", this::whatIf)
                .GET("/workload/{id}", this::parts)
                .build();
    }

    @Bean
    ProblemReader workloadProblems() {
        return failure ->
                switch (failure) {
                    case NormChanged _ ->
                            Optional.of(
                                    Problem.of(
                                            HttpStatus.CONFLICT, "Conflict", failure.getMessage()));
                    case NoSuchKeeper _ ->
                            Optional.of(
                                    Problem.of(
                                            HttpStatus.NOT_FOUND,
                                            "Not found",
                                            "There is no such person for you."));
                    default -> Optional.empty();
                };
    }

    private Mono<ServerResponse> read(ServerRequest request) {
        return workload.now(Caller.of(request))
                .flatMap(all -> ServerResponse.ok().bodyValue(WorkloadJson.of(all)));
    }

    private Mono<ServerResponse> parts(ServerRequest request) {
        return workload.parts(RecordJson.id(request), Caller.of(request))
                .map(parts -> parts.stream().map(WorkloadJson::of).toList())
                .flatMap(parts -> ServerResponse.ok().bodyValue(Map.of("items", parts)));
    }

    private Mono<ServerResponse> whatIf(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .flatMap(
                        body ->
                                workload.whatIf(
                                        accounts(body.get("accounts")),
                                        RecordJson.uuid(body.get("to")),
                                        viewer))
                .map(shifts -> shifts.stream().map(WorkloadJson::of).toList())
                .flatMap(shifts -> ServerResponse.ok().bodyValue(Map.of("items", shifts)));
    }

    private static List<UUID> accounts(@Nullable Object sent) {
        if (!(sent instanceof List<?> ids) || ids.isEmpty() || ids.size() > MOST) {
            throw new BadRequest("send to and accounts, up to " + MOST);
        }
        return ids.stream().map(RecordJson::uuid).distinct().toList();
    }

    private Mono<ServerResponse> norms(ServerRequest request) {
        return norms.norms().flatMap(all -> ServerResponse.ok().bodyValue(all));
    }

    private Mono<ServerResponse> set(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .flatMap(
                        body ->
                                norms.set(
                                        String.valueOf(body.get("key")),
                                        RecordJson.number(body.get("seen")),
                                        RecordJson.number(body.get("value")),
                                        viewer))
                .then(Mono.defer(() -> norms(request)));
    }
}
