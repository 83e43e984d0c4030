package io.kontor.renewal;

import io.kontor.account.NotAllowed;
import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.record.RecordJson;
import io.kontor.record.RecordUndo;
import io.kontor.record.RecordValue;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import java.time.LocalDate;
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

/** Renewals for programs, and their way back. */
@Configuration
class RenewalRoutes {

    private static final int MOST = 200;

    private final RenewalService renewals;

    RenewalRoutes(RenewalService renewals) {
        this.renewals = renewals;
    }

    @Bean
    Undoable renewalUndo() {
        return new RecordUndo(Renewal.TABLE, 60);
    }

    @Bean
    RouterFunction<ServerResponse> renewalApi() {
        return RouterFunctions.route()
                .GET("/renewals", this::list)
                .GET("/accounts/{id}/renewals", this::ofAccount)
                .PATCH("/renewals/{id}", this::edit)
                .POST("/renewals/{id}/outcome", this::close)
                .build();
    }

    @Bean
    ProblemReader renewalProblems() {
        return failure ->
                switch (failure) {
                    case Unsure _, ReasonNeeded _ ->
                            problem(HttpStatus.UNPROCESSABLE_CONTENT, failure.getMessage());
                    case AlreadyClosed _ -> problem(HttpStatus.CONFLICT, failure.getMessage());
                    default -> Optional.empty();
                };
    }

    private static Optional<Problem> problem(HttpStatus status, @Nullable String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        var viewer = Caller.of(request);
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Mono.error(new NotAllowed(Deed.READ));
        }
        var query = query(request, viewer);
        int skip = number(request, "skip", 0, 1_000_000);
        int limit = number(request, "limit", 50, MOST);
        return Mono.zip(
                        renewals.list(query, skip, limit, viewer)
                                .map(RenewalJson::of)
                                .collectList(),
                        renewals.totals(query, viewer).map(RenewalJson::of).collectList())
                .flatMap(
                        both ->
                                ServerResponse.ok()
                                        .bodyValue(
                                                Map.of(
                                                        "items", both.getT1(),
                                                        "totals", both.getT2())));
    }

    private static RenewalQuery query(ServerRequest request, Viewer viewer) {
        var owner = request.queryParam("owner").orElse("");
        return new RenewalQuery(
                request.queryParam("until").map(RenewalRoutes::day).orElse(null),
                owner.isEmpty()
                        ? null
                        : owner.equals("me") ? viewer.person() : RecordJson.uuid(owner),
                null,
                request.queryParam("call").map(RenewalRoutes::call).orElse(null),
                request.queryParam("closed").map(Boolean::parseBoolean).orElse(false),
                request.queryParam("mismatch").map(Boolean::parseBoolean).orElse(false)
                        && Access.may(viewer.role(), Deed.READ_HEALTH));
    }

    private static Call call(String code) {
        return Call.of(String.valueOf(RecordValue.read(Renewal.CALL, code)));
    }

    private static LocalDate day(String text) {
        return (LocalDate) java.util.Objects.requireNonNull(RecordValue.read(Renewal.DUE_ON, text));
    }

    private static int number(ServerRequest request, String name, int otherwise, int most) {
        var sent = request.queryParam(name).orElse("" + otherwise);
        if (!sent.matches("\\d{1,7}") || Integer.parseInt(sent) > most) {
            throw new BadRequest(name + " is a whole number up to " + most);
        }
        return Integer.parseInt(sent);
    }

    private Mono<ServerResponse> ofAccount(ServerRequest request) {
        return renewals.ofAccount(RecordJson.id(request), Caller.of(request))
                .map(RenewalJson::of)
                .collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> edit(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .map(body -> RecordJson.changes(Renewal.TABLE, body))
                .flatMap(changes -> renewals.edit(RecordJson.id(request), changes, viewer))
                .flatMap(now -> ServerResponse.ok().bodyValue(RenewalJson.of(now)));
    }

    private Mono<ServerResponse> close(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .map(RenewalJson::closing)
                .flatMap(closing -> renewals.close(RecordJson.id(request), closing, viewer))
                .flatMap(now -> ServerResponse.ok().bodyValue(RenewalJson.of(now)));
    }
}
