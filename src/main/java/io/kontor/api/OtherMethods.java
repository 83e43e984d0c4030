package io.kontor.api;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers what no route takes: HEAD as GET without its body, else what the path can be asked for.
 */
record OtherMethods(RouterFunction<ServerResponse> routes) {

    private static final List<HttpMethod> METHODS =
            List.of(
                    HttpMethod.GET,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE);

    /** An error, a problem of its own, where there is no HEAD to answer. */
    Mono<ServerResponse> answer(ServerRequest request) {
        return HttpMethod.HEAD.equals(request.method())
                ? head(as(request, HttpMethod.GET))
                : refuse(request);
    }

    private Mono<ServerResponse> head(ServerRequest get) {
        return routes.route(get)
                .flatMap(handler -> handler.handle(get))
                .flatMap(OtherMethods::withAnEnd)
                .switchIfEmpty(Mono.defer(() -> refuse(get)));
    }

    /** The body of a stream never ends, and would be waited for although nobody gets it. */
    private static Mono<ServerResponse> withAnEnd(ServerResponse answer) {
        var type = answer.headers().getContentType();
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(type)
                ? ServerResponse.status(answer.statusCode())
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .build()
                : Mono.just(answer);
    }

    private Mono<ServerResponse> refuse(ServerRequest request) {
        return Flux.fromIterable(METHODS)
                .filterWhen(method -> handler(request, method).hasElement())
                .collectList()
                .flatMap(allowed -> Mono.error(refusal(request, allowed)));
    }

    private Mono<HandlerFunction<ServerResponse>> handler(ServerRequest request, HttpMethod as) {
        return routes.route(as(request, as));
    }

    private static ServerRequest as(ServerRequest request, HttpMethod method) {
        var exchange = request.exchange().mutate().request(r -> r.method(method)).build();
        return ServerRequest.create(exchange, request.messageReaders());
    }

    private static RuntimeException refusal(ServerRequest request, List<HttpMethod> allowed) {
        return allowed.isEmpty()
                ? new ResponseStatusException(HttpStatus.NOT_FOUND)
                : new MethodNotAllowedException(request.method(), allowed);
    }
}
