package io.kontor.walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Every door of the API, as it was built. */
final class Doors {

    private Doors() {}

    /** Each as its method and its path. */
    static Set<String> of(List<RouterFunction<ServerResponse>> routes) {
        var found = new HashSet<String>();
        routes.forEach(route -> route.accept(new Finder(found)));
        return found;
    }

    private record Finder(Set<String> found) implements RouterFunctions.Visitor {
        @Override
        public void startNested(RequestPredicate predicate) {}

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            var method = new HashMap<String, String>();
            predicate.accept(new Parts(method));
            found.add(method.get("method") + " " + method.get("path"));
        }

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookup) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> route) {}
    }

    private record Parts(Map<String, String> parts) implements RequestPredicates.Visitor {
        @Override
        public void method(Set<HttpMethod> methods) {
            parts.put("method", methods.iterator().next().name());
        }

        @Override
        public void path(String pattern) {
            parts.put("path", pattern);
        }

        @Override
        @SuppressWarnings("removal")
        public void pathExtension(String extension) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public void queryParam(String name, String value) {}

        @Override
        public void version(String version) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {}

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {}
    }
}
