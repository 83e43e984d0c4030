package io.kontor.imports;

import io.kontor.api.BadRequest;
import io.kontor.planner.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** A file as a program sends it, and what to do with it. */
record ImportRequest(MultiValueMap<String, Part> parts, Optional<String> dryRunInLink) {

    private static final String KINDS =
            Arrays.stream(Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));

    static Mono<ImportRequest> of(ServerRequest request) {
        return request.multipartData()
                // What the framework says of a part without a name.
                .onErrorMap(
                        IllegalStateException.class,
                        _ -> new BadRequest("each part of the form has a name"))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new BadRequest(
                                                "send multipart/form-data with file and kind")))
                .map(parts -> new ImportRequest(parts, request.queryParam("dryRun")));
    }

    /**
     * What is in the file.
     *
     * @throws BadRequest when it does not say
     */
    Kind kind() {
        return Kind.of(field("kind").orElse(""))
                .orElseThrow(() -> new BadRequest("kind is one of " + KINDS));
    }

    boolean isDryRun() {
        return switch (field("dryRun").or(() -> dryRunInLink).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRequest("dryRun is true or false");
        };
    }

    Optional<String> mapping() {
        return field("mapping");
    }

    private Optional<String> field(String name) {
        return parts.getFirst(name) instanceof FormFieldPart part
                ? Optional.of(part.value())
                : Optional.empty();
    }

    Mono<byte[]> file() {
        var file = parts.getFirst("file");
        return file == null
                ? Mono.error(new BadRequest("there is no file"))
                : DataBufferUtils.join(file.content(), Files.LARGEST)
                        .map(ImportRequest::bytes)
                        .defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
