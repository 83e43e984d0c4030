package io.kontor.imports;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.planner.Kind;
import io.kontor.security.NotForYou;
import io.kontor.security.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Files for programs. */
@Configuration
class ImportRoutes {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportService imports;
    private final ErrorFiles files;
    private final JsonMapper json;

    ImportRoutes(ImportService imports, ErrorFiles files, JsonMapper json) {
        this.imports = imports;
        this.files = files;
        this.json = json;
    }

    @Bean
    RouterFunction<ServerResponse> importApi() {
        return RouterFunctions.route()
                .POST("/imports", this::bringIn)
                .GET("/imports/{id}/errors", this::errors)
                .build();
    }

    private Mono<ServerResponse> bringIn(ServerRequest request) {
        var viewer = Caller.of(request);
        return ImportRequest.of(request)
                .filter(sent -> ImportRights.opens(sent.kind(), Caller.scopes(request)))
                .switchIfEmpty(Mono.error(NotForYou::new))
                .flatMap(sent -> bringIn(sent, viewer));
    }

    private Mono<ServerResponse> bringIn(ImportRequest sent, Viewer viewer) {
        var kind = sent.kind();
        boolean dryRun = sent.isDryRun();
        return sent.file()
                .map(ImportService::read)
                .flatMap(
                        sheet -> {
                            var mapping = mapping(sent, kind, sheet, viewer);
                            return mapping.flatMap(
                                    m ->
                                            (dryRun
                                                            ? imports.check(kind, sheet, m, viewer)
                                                            : imports.apply(kind, sheet, m, viewer))
                                                    .flatMap(
                                                            report ->
                                                                    answer(
                                                                            report, sheet, m,
                                                                            viewer)));
                        });
    }

    private Mono<ServerResponse> answer(
            ImportReport report, Sheet sheet, Mapping mapping, Viewer viewer) {
        var answer = ServerResponse.ok();
        var unread = mapping.unread(sheet);
        return report.errors().isEmpty()
                ? answer.bodyValue(ReportJson.of(report, unread, null))
                : files.keep(ErrorFile.of(report, sheet, mapping), viewer)
                        .map(id -> ReportJson.of(report, unread, id))
                        .defaultIfEmpty(ReportJson.of(report, unread, null))
                        .flatMap(answer::bodyValue);
    }

    private Mono<Mapping> mapping(ImportRequest sent, Kind kind, Sheet sheet, Viewer viewer) {
        var guess = imports.mapping(kind, sheet, viewer);
        return sent.mapping()
                .map(this::said)
                .map(said -> said.of(kind, sheet))
                .map(said -> guess.map(said::over))
                .orElse(guess);
    }

    private SaidMapping said(String text) {
        try {
            return json.readValue(text, SaidMapping.class);
        } catch (JacksonException e) {
            throw new BadRequest(
                    "mapping is {\"columns\":{\"heading\":\"field\"},"
                            + "\"values\":{\"field\":{\"from\":\"to\"}}}");
        }
    }

    private Mono<ServerResponse> errors(ServerRequest request) {
        return files.csv(id(request), Caller.of(request))
                .flatMap(
                        csv ->
                                ServerResponse.ok()
                                        .contentType(CSV)
                                        .header(
                                                "Content-Disposition",
                                                "attachment; filename=\"kontor-errors.csv\"")
                                        .bodyValue(csv));
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("an import's id is a UUID");
        }
    }
}
