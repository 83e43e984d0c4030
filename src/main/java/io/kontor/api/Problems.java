package io.kontor.api;

import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The one place that turns failures into problem details; inner workings stay in the log. */
@Component
class Problems
        implements HandlerFilterFunction<ServerResponse, ServerResponse>, WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemReader> readers;
    private final JsonMapper json;

    Problems(List<ProblemReader> readers, JsonMapper json) {
        this.readers = readers;
        this.json = json;
    }

    @Override
    public Mono<ServerResponse> filter(
            ServerRequest request, HandlerFunction<ServerResponse> next) {
        return Mono.defer(() -> next.handle(request)).onErrorResume(this::answer);
    }

    private Mono<ServerResponse> answer(Throwable failure) {
        var problem = problem(failure);
        return ServerResponse.status(problem.status())
                .headers(all -> all.addAll(headers(failure)))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(problem.body());
    }

    /** Failures outside of any route, as an unknown path. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var problem = problem(failure);
        response.setStatusCode(problem.status());
        response.getHeaders().addAll(headers(failure));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = response.bufferFactory().wrap(json.writeValueAsBytes(problem.body()));
        return response.writeWith(Mono.just(body));
    }

    /** As what can be asked for instead. */
    private static HttpHeaders headers(Throwable failure) {
        return failure instanceof ErrorResponse said ? said.getHeaders() : HttpHeaders.EMPTY;
    }

    private Problem problem(Throwable failure) {
        return readers.stream()
                .flatMap(reader -> reader.read(failure).stream())
                .findFirst()
                .or(() -> badInput(failure))
                .orElseGet(() -> unexpected(failure));
    }

    private static Optional<Problem> badInput(Throwable failure) {
        return switch (failure) {
            case BadRequest bad -> problem(HttpStatus.BAD_REQUEST, bad.getMessage());
            case DataBufferLimitException _ ->
                    problem(HttpStatus.CONTENT_TOO_LARGE, "The request is too large.");
            case JacksonException _ -> problem(HttpStatus.BAD_REQUEST, "A number does not fit.");
            case CodecException _ ->
                    problem(HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected.");
            case InvalidMediaTypeException _ ->
                    problem(HttpStatus.BAD_REQUEST, "The content type cannot be read.");
            case UnsupportedMediaTypeException _ ->
                    problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON.");
            case ResponseStatusException status -> status(status);
            default -> database(failure);
        };
    }

    private static Optional<Problem> status(ResponseStatusException failure) {
        var status = HttpStatus.valueOf(failure.getStatusCode().value());
        return problem(
                status,
                switch (status) {
                    case NOT_FOUND -> "There is nothing here.";
                    case METHOD_NOT_ALLOWED -> "Here is nothing that can be asked for like that.";
                    default -> failure.getReason();
                });
    }

    // Classes 22 and 23 of SQLSTATE: data that does not fit, rules that it breaks.
    private static Optional<Problem> database(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException sql && sql.getSqlState() != null) {
                var state = sql.getSqlState();
                if (state.startsWith("22") || state.startsWith("23") || state.startsWith("KO")) {
                    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "A value does not fit.");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(
            HttpStatus status, @org.jspecify.annotations.Nullable String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }

    private static Problem unexpected(Throwable failure) {
        log.error("a request failed", failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "It failed",
                "Something went wrong here. Nothing that was saved before is lost.");
    }
}
