package io.kontor.dossier;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.dossier.FileFailure.NoSuchFile;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Career files and the track for programs. */
@Configuration
class DossierRoutes {

    private final DossierService files;
    private final DossierEditing editing;

    DossierRoutes(DossierService files, DossierEditing editing) {
        this.files = files;
        this.editing = editing;
    }

    @Bean
    RouterFunction<ServerResponse> dossierApi() {
        return RouterFunctions.route()
                .GET("/track", this::track)
                .GET("/careers/{person}", this::file)
                .PUT("/careers/{person}/ratings", this::rate)
                .POST("/careers/{person}/{section}", this::add)
                .PATCH("/careers/{person}/{section}/{id}", this::edit)
                .DELETE("/careers/{person}/{section}/{id}", this::remove)
                .build();
    }

    private Mono<ServerResponse> track(ServerRequest request) {
        return files.track(Caller.of(request))
                .map(FileJson::of)
                .collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        return files.file(person(request), Caller.of(request))
                .flatMap(file -> ServerResponse.ok().bodyValue(FileJson.of(file)));
    }

    private Mono<ServerResponse> rate(ServerRequest request) {
        var viewer = Caller.of(request);
        var person = person(request);
        return body(request)
                .flatMap(
                        body ->
                                editing.rate(
                                        EntryBody.rating(body, person, viewer.person()),
                                        EntryBody.seen(body).orElse(null),
                                        viewer))
                .then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> add(ServerRequest request) {
        var viewer = Caller.of(request);
        var person = person(request);
        return body(request)
                .flatMap(
                        body ->
                                editing.add(
                                        section(request), person, EntryBody.values(body), viewer))
                .flatMap(
                        entry ->
                                ServerResponse.status(HttpStatus.CREATED)
                                        .bodyValue(FileJson.of(entry)));
    }

    private Mono<ServerResponse> edit(ServerRequest request) {
        var viewer = Caller.of(request);
        return body(request)
                .flatMap(
                        body ->
                                editing.edit(
                                        section(request),
                                        id(request, "id"),
                                        body.path("field").asString(""),
                                        EntryBody.text(body.path("seen")),
                                        EntryBody.text(body.path("value")),
                                        viewer))
                .flatMap(entry -> ServerResponse.ok().bodyValue(FileJson.of(entry)));
    }

    private Mono<ServerResponse> remove(ServerRequest request) {
        return editing.remove(section(request), id(request, "id"), Caller.of(request))
                .then(ServerResponse.noContent().build());
    }

    private static Mono<JsonNode> body(ServerRequest request) {
        return request.bodyToMono(JsonNode.class)
                .filter(JsonNode::isObject)
                .switchIfEmpty(Mono.error(() -> new BadRequest("the body is an object")));
    }

    private static Section section(ServerRequest request) {
        return Section.of(request.pathVariable("section")).orElseThrow(NoSuchFile::new);
    }

    private static UUID person(ServerRequest request) {
        boolean me = request.pathVariable("person").equals("me");
        return me ? Caller.of(request).person() : id(request, "person");
    }

    private static UUID id(ServerRequest request, String name) {
        try {
            return UUID.fromString(request.pathVariable(name));
        } catch (IllegalArgumentException e) {
            throw new NoSuchFile();
        }
    }
}
