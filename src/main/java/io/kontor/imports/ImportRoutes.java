package io.kontor.imports;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
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

    private static final int MOST_ERRORS = 1_000;

    private final ImportService imports;
    private final JsonMapper json;

    ImportRoutes(ImportService imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    @Bean
    RouterFunction<ServerResponse> importApi() {
        return RouterFunctions.route().POST("/imports", this::bringIn).build();
    }

    @Bean
    ProblemReader importProblems() {
        return failure ->
                switch (failure) {
                    case UnreadableFile unreadable ->
                            Optional.of(
                                    Problem.of(
                                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                                    "Not a table",
                                                    "The file cannot be read: " + unreadable.why())
                                            .with("reason", unreadable.why().name()));
                    case MissingColumn missing ->
                            Optional.of(
                                    Problem.of(
                                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                                    "A column is missing",
                                                    missing.getMessage())
                                            .with("field", missing.target()));
                    default -> Optional.empty();
                };
    }

    private Mono<ServerResponse> bringIn(ServerRequest request) {
        var viewer = Caller.of(request);
        return request.multipartData()
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new BadRequest(
                                                "send multipart/form-data with file and kind")))
                .flatMap(
                        parts -> {
                            var kind =
                                    Kind.of(field(parts, "kind").orElse(""))
                                            .orElseThrow(
                                                    () ->
                                                            new BadRequest(
                                                                    "kind is one of teams, accounts, products, pipeline"));
                            boolean dryRun =
                                    isTrue(
                                            field(parts, "dryRun")
                                                    .or(() -> request.queryParam("dryRun")));
                            return file(parts)
                                    .map(ImportService::read)
                                    .flatMap(
                                            sheet ->
                                                    mapping(parts, kind, sheet, viewer)
                                                            .flatMap(
                                                                    mapping ->
                                                                            dryRun
                                                                                    ? imports.check(
                                                                                            kind,
                                                                                            sheet,
                                                                                            mapping,
                                                                                            viewer)
                                                                                    : imports.apply(
                                                                                            kind,
                                                                                            sheet,
                                                                                            mapping,
                                                                                            viewer)));
                        })
                .flatMap(report -> ServerResponse.ok().bodyValue(json(report)));
    }

    private static Optional<String> field(MultiValueMap<String, Part> parts, String name) {
        return parts.getFirst(name) instanceof FormFieldPart part
                ? Optional.of(part.value())
                : Optional.empty();
    }

    private static boolean isTrue(Optional<String> value) {
        return switch (value.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRequest("dryRun is true or false");
        };
    }

    private static Mono<byte[]> file(MultiValueMap<String, Part> parts) {
        var file = parts.getFirst("file");
        if (file == null) {
            return Mono.error(new BadRequest("there is no file"));
        }
        return DataBufferUtils.join(file.content(), Files.LARGEST)
                .map(
                        buffer -> {
                            var bytes = new byte[buffer.readableByteCount()];
                            buffer.read(bytes);
                            DataBufferUtils.release(buffer);
                            return bytes;
                        })
                .defaultIfEmpty(new byte[0]);
    }

    private Mono<Mapping> mapping(
            MultiValueMap<String, Part> parts,
            Kind kind,
            Sheet sheet,
            io.kontor.security.Viewer viewer) {
        var guess = imports.mapping(kind, sheet, viewer);
        return field(parts, "mapping")
                .map(text -> guess.map(g -> corrected(g, text)))
                .orElse(guess);
    }

    /** What the caller says replaces what was guessed, column by column. */
    private Mapping corrected(Mapping guess, String text) {
        try {
            var said = json.readValue(text, SaidMapping.class);
            var columns = new LinkedHashMap<>(guess.columns());
            said.columns()
                    .forEach(
                            (heading, target) -> {
                                columns.values().remove(heading);
                                if (!target.isBlank()) {
                                    columns.put(target, heading);
                                }
                            });
            var values = new LinkedHashMap<>(guess.values());
            values.putAll(said.values());
            return new Mapping(columns, values);
        } catch (JacksonException e) {
            throw new BadRequest(
                    "mapping is {\"columns\":{\"heading\":\"field\"},\"values\":{\"field\":{\"from\":\"to\"}}}");
        }
    }

    /** A mapping as a caller writes it: by heading. */
    record SaidMapping(Map<String, String> columns, Map<String, Map<String, String>> values) {
        SaidMapping {
            columns = columns == null ? Map.of() : columns;
            values = values == null ? Map.of() : values;
        }
    }

    private static Map<String, @Nullable Object> json(ImportReport report) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", report.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.put("dryRun", report.dryRun());
        json.put("rows", report.rows());
        json.put("added", report.added());
        json.put("changed", report.changed());
        json.put("unchanged", report.unchanged());
        json.put("refused", report.refused());
        json.put("cells", report.cells());
        json.put("step", report.step());
        List<RowError> errors = report.errors();
        json.put("errors", errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
        return json;
    }
}
