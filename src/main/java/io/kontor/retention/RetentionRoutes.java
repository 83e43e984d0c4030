package io.kontor.retention;

import io.kontor.account.NotAllowed;
import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.record.RecordJson;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.team.Team;
import java.time.LocalDate;
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

/** Retention for programs. */
@Configuration
class RetentionRoutes {

    private final RetentionService retention;
    private final Team team;

    RetentionRoutes(RetentionService retention, Team team) {
        this.retention = retention;
        this.team = team;
    }

    @Bean
    RouterFunction<ServerResponse> retentionApi() {
        return RouterFunctions.route()
                .GET("/retention", this::read)
                .GET("/retention/assumptions", this::assumptions)
                .PATCH("/retention/assumptions", this::assume)
                .build();
    }

    @Bean
    ProblemReader retentionProblems() {
        return failure ->
                failure instanceof AssumedOtherwise
                        ? Optional.of(
                                Problem.of(HttpStatus.CONFLICT, "Conflict", failure.getMessage()))
                        : Optional.empty();
    }

    private Mono<ServerResponse> read(ServerRequest request) {
        var viewer = Caller.of(request);
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Mono.error(new NotAllowed(Deed.READ));
        }
        var period = one(request, "period", "year", Period.NAMES);
        var by = one(request, "by", "team", RetentionState.BY);
        var time = Period.of(period, LocalDate.now());
        return Mono.zip(retention.kept(time, viewer), retention.returned(time, viewer))
                .map(
                        both -> {
                            var json = new LinkedHashMap<String, @Nullable Object>();
                            json.put("from", time.from());
                            json.put("until", time.until());
                            json.put("total", json(Retention.of(both.getT1())));
                            json.put("groups", groups(both.getT1(), by));
                            json.put("costOfKeeping", both.getT2().keeping());
                            json.put("returnOnRetention", number(both.getT2().onRetention()));
                            return json;
                        })
                .flatMap(json -> ServerResponse.ok().bodyValue(json));
    }

    private Map<String, Object> groups(java.util.List<Kept> kept, String by) {
        var groups = new LinkedHashMap<String, Object>();
        Grouping.group(kept, by, team.now())
                .forEach((name, accounts) -> groups.put(name, json(Retention.of(accounts))));
        return groups;
    }

    private static String one(
            ServerRequest request, String name, String usual, java.util.List<String> of) {
        var sent = request.queryParam(name).orElse(usual);
        if (!of.contains(sent)) {
            throw new BadRequest(name + " is one of " + String.join(", ", of));
        }
        return sent;
    }

    private static Map<String, @Nullable Object> json(Retention sum) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("customers", sum.customers());
        json.put("gone", sum.gone());
        json.put("start", sum.start());
        json.put("lost", sum.lost());
        json.put("less", sum.less());
        json.put("more", sum.more());
        json.put("gross", number(sum.gross()));
        json.put("net", number(sum.net()));
        json.put("logos", number(sum.logos()));
        return json;
    }

    private static @Nullable Double number(double number) {
        return Double.isNaN(number) ? null : number;
    }

    private Mono<ServerResponse> assumptions(ServerRequest request) {
        return retention
                .assumptions()
                .collectMap(Assumption::key, Assumption::value)
                .flatMap(all -> ServerResponse.ok().bodyValue(all));
    }

    private Mono<ServerResponse> assume(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .flatMap(
                        body ->
                                retention.assume(
                                        String.valueOf(body.get("key")),
                                        RecordJson.number(body.get("seen")),
                                        RecordJson.number(body.get("value")),
                                        viewer))
                .then(Mono.defer(() -> assumptions(request)));
    }
}
