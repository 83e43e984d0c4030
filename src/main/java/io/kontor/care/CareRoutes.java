package io.kontor.care;

import io.kontor.account.NotAllowed;
import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.security.Deed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What belongs to accounts, for programs: the same for each kind of record. */
@Configuration
class CareRoutes {

    private static final ParameterizedTypeReference<Map<String, @Nullable Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private final Care care;

    CareRoutes(Care care) {
        this.care = care;
    }

    @Bean
    RouterFunction<ServerResponse> careApi(List<Kind> kinds) {
        var routes = RouterFunctions.route();
        for (var kind : kinds) {
            routes.GET("/accounts/{id}/" + kind.plural(), request -> list(kind, request))
                    .POST("/accounts/{id}/" + kind.plural(), request -> add(kind, request))
                    .GET("/" + kind.plural() + "/{id}", request -> one(kind, request))
                    .PATCH("/" + kind.plural() + "/{id}", request -> edit(kind, request))
                    .DELETE("/" + kind.plural() + "/{id}", request -> remove(kind, request));
        }
        return routes.build();
    }

    private Mono<ServerResponse> list(Kind kind, ServerRequest request) {
        var viewer = Caller.of(request);
        var account = id(request);
        return care.isOpen(account, viewer)
                .filter(open -> open)
                .switchIfEmpty(Mono.error(() -> new NotAllowed(Deed.READ_CARE)))
                .then(care.ofAccount(kind, account, viewer).collectList())
                .map(found -> found.stream().map(e -> EntryJson.of(kind, e)).toList())
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> add(Kind kind, ServerRequest request) {
        var viewer = Caller.of(request);
        return body(request)
                .map(body -> EntryJson.values(kind, body))
                .flatMap(values -> care.add(kind, id(request), values, viewer))
                .flatMap(
                        made ->
                                ServerResponse.created(
                                                URI.create(
                                                        "/api/" + kind.plural() + "/" + made.id()))
                                        .bodyValue(EntryJson.of(kind, made)));
    }

    private Mono<ServerResponse> one(Kind kind, ServerRequest request) {
        return answer(kind, care.entry(kind, id(request), Caller.of(request)));
    }

    private Mono<ServerResponse> edit(Kind kind, ServerRequest request) {
        var viewer = Caller.of(request);
        return body(request)
                .map(body -> EntryJson.edits(kind, body))
                .flatMap(edits -> answer(kind, care.edit(kind, id(request), edits, viewer, null)));
    }

    private Mono<ServerResponse> remove(Kind kind, ServerRequest request) {
        return care.remove(kind, id(request), Caller.of(request))
                .then(ServerResponse.noContent().build());
    }

    private static Mono<ServerResponse> answer(Kind kind, Mono<Entry> entry) {
        return entry.flatMap(e -> ServerResponse.ok().bodyValue(EntryJson.of(kind, e)));
    }

    private static Mono<Map<String, @Nullable Object>> body(ServerRequest request) {
        return request.bodyToMono(JSON)
                .switchIfEmpty(Mono.error(() -> new BadRequest("send a JSON body")));
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("an id is a UUID");
        }
    }
}
