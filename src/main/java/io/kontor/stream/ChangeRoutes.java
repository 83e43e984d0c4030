package io.kontor.stream;

import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.change.Position;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.team.Team;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live stream of changes and the history of an account, for programs. */
@Configuration
class ChangeRoutes {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int RECENT = 200;

    private final ChangeStream stream;
    private final AccountService accounts;
    private final ChangeJson json;

    ChangeRoutes(ChangeStream stream, AccountService accounts, Team team) {
        this.stream = stream;
        this.accounts = accounts;
        this.json = new ChangeJson(team);
    }

    @Bean
    RouterFunction<ServerResponse> changeApi() {
        return RouterFunctions.route()
                .GET("/changes", this::changes)
                .GET("/accounts/{id}/history", this::history)
                .build();
    }

    private Mono<ServerResponse> changes(ServerRequest request) {
        var viewer = Caller.of(request);
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Mono.error(new NotAllowed(Deed.READ));
        }
        var events = stream.since(start(request), viewer).map(json::event);
        var beats = Flux.interval(Duration.ZERO, HEARTBEAT).map(_ -> beat());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(
                        BodyInserters.fromServerSentEvents(
                                until(events, beats).takeUntilOther(Caller.ended(request))));
    }

    /** The beats end with the events. */
    private static Flux<ServerSentEvent<Object>> until(
            Flux<ServerSentEvent<Object>> events, Flux<ServerSentEvent<Object>> beats) {
        return Flux.merge(events.materialize(), beats.materialize()).dematerialize();
    }

    private static @Nullable Position start(ServerRequest request) {
        var token =
                Optional.ofNullable(request.headers().firstHeader("Last-Event-ID"))
                        .or(() -> request.queryParam("after"));
        return token.map(
                        text ->
                                Position.parse(text)
                                        .orElseThrow(
                                                () ->
                                                        new BadRequest(
                                                                "Last-Event-ID is the id of an"
                                                                        + " event of this stream")))
                .orElse(null);
    }

    private static ServerSentEvent<Object> beat() {
        return ServerSentEvent.builder().comment("alive").build();
    }

    private Mono<ServerResponse> history(ServerRequest request) {
        var viewer = Caller.of(request);
        if (!Access.may(viewer.role(), Deed.READ_HISTORY)) {
            return Mono.error(new NotAllowed(Deed.READ_HISTORY));
        }
        return accounts.account(id(request), viewer)
                .flatMap(account -> accounts.history(account.id(), RECENT, viewer).collectList())
                .map(
                        changes ->
                                Map.of(
                                        "items",
                                        changes.stream().map(c -> json.of(c, null)).toList()))
                .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("an account's id is a UUID");
        }
    }
}
