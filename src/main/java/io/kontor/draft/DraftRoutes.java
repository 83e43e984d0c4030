package io.kontor.draft;

import io.kontor.api.BadRequest;
import io.kontor.api.Body;
import io.kontor.api.Caller;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Drafts for programs: the same rules and refusals as on the page. */
@Configuration
class DraftRoutes {

    private final DraftService drafts;
    private final DraftEditing editing;
    private final Scheduling scheduling;
    private final DraftJson json;

    DraftRoutes(DraftService drafts, DraftEditing editing, Scheduling scheduling, Team team) {
        this.drafts = drafts;
        this.editing = editing;
        this.scheduling = scheduling;
        this.json = new DraftJson(team);
    }

    private interface Deed {
        Mono<ServerResponse> on(UUID draft, Body body, Viewer viewer);
    }

    @Bean
    RouterFunction<ServerResponse> draftApi() {
        return RouterFunctions.route()
                .GET("/drafts", this::all)
                .POST("/drafts", this::begin)
                .GET("/drafts/{id}", this::one)
                .GET("/drafts/{id}/impact", this::impact)
                .POST("/drafts/{id}/moves", with(this::move))
                .DELETE("/drafts/{id}/moves/{move}", this::takeBack)
                .POST("/drafts/{id}/readers", with(this::share))
                .POST("/drafts/{id}/comments", with(this::comment))
                .POST("/drafts/{id}/schedule", with(this::schedule))
                .POST("/drafts/{id}/recall", this::recall)
                .POST("/drafts/{id}/discard", this::discard)
                .build();
    }

    private static HandlerFunction<ServerResponse> with(Deed deed) {
        return request ->
                body(request).flatMap(b -> deed.on(id(request, "id"), b, Caller.of(request)));
    }

    private static Mono<Body> body(ServerRequest request) {
        return request.bodyToMono(Body.JSON)
                .map(Body::new)
                .switchIfEmpty(Mono.error(() -> new BadRequest("send a JSON object")));
    }

    private static UUID id(ServerRequest request, String name) {
        return Body.uuid(name, request.pathVariable(name));
    }

    private Mono<ServerResponse> all(ServerRequest request) {
        return drafts.all(Caller.of(request))
                .map(json::head)
                .collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        return drafts.one(id(request, "id"), Caller.of(request))
                .flatMap(draft -> ServerResponse.ok().bodyValue(json.whole(draft)));
    }

    private Mono<ServerResponse> impact(ServerRequest request) {
        return drafts.impact(id(request, "id"), Caller.of(request))
                .flatMap(impact -> ServerResponse.ok().bodyValue(json.impact(impact)));
    }

    private Mono<ServerResponse> begin(ServerRequest request) {
        return made(body(request).flatMap(b -> editing.begin(b.text("name"), Caller.of(request))));
    }

    private Mono<ServerResponse> move(UUID draft, Body body, Viewer viewer) {
        return made(
                editing.move(
                                draft,
                                kind(body.text("kind")),
                                body.id("subject"),
                                body.id("target"),
                                body.ids("accounts"),
                                viewer)
                        .map(Move::id));
    }

    private static Move.Kind kind(String code) {
        try {
            return Move.Kind.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("kind is position, person or book");
        }
    }

    private Mono<ServerResponse> takeBack(ServerRequest request) {
        return done(editing.takeBack(id(request, "id"), id(request, "move"), Caller.of(request)));
    }

    private Mono<ServerResponse> share(UUID draft, Body body, Viewer viewer) {
        return done(editing.share(draft, body.id("person"), viewer));
    }

    private Mono<ServerResponse> comment(UUID draft, Body body, Viewer viewer) {
        return done(editing.comment(draft, body.text("text"), viewer));
    }

    private Mono<ServerResponse> schedule(UUID draft, Body body, Viewer viewer) {
        if (!(body.fields().get("version") instanceof Integer version)) {
            throw new BadRequest("version is the number of the one you saw");
        }
        return done(scheduling.schedule(draft, version, body.day("day"), viewer));
    }

    private Mono<ServerResponse> recall(ServerRequest request) {
        return done(scheduling.recall(id(request, "id"), Caller.of(request)));
    }

    private Mono<ServerResponse> discard(ServerRequest request) {
        return done(editing.discard(id(request, "id"), Caller.of(request)));
    }

    private static Mono<ServerResponse> made(Mono<UUID> made) {
        return made.flatMap(id -> ServerResponse.status(201).bodyValue(Map.of("id", id)));
    }

    private static Mono<ServerResponse> done(Mono<Void> deed) {
        return deed.then(ServerResponse.noContent().build());
    }
}
