package io.kontor.directory;

import io.kontor.api.BadRequest;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The directory for programs. */
@Configuration
class DirectoryRoutes {

    private static final int MOST = 500;

    private final Directory directory;

    DirectoryRoutes(Directory directory) {
        this.directory = directory;
    }

    @Bean
    RouterFunction<ServerResponse> directoryApi() {
        return RouterFunctions.route()
                .GET("/people", this::list)
                .GET("/people/{id}", this::one)
                .build();
    }

    @Bean
    ProblemReader directoryProblems() {
        return failure ->
                failure instanceof NoSuchPerson
                        ? Optional.of(
                                Problem.of(HttpStatus.NOT_FOUND, "Not Found", failure.getMessage()))
                        : Optional.empty();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        int limit = number(request, "limit", 100, MOST);
        int offset = number(request, "offset", 0, Integer.MAX_VALUE);
        var found = directory.search(request.queryParam("search").orElse(""));
        var items = found.stream().skip(offset).limit(limit).map(DirectoryRoutes::json).toList();
        return ServerResponse.ok().bodyValue(Map.of("items", items, "total", found.size()));
    }

    private static int number(ServerRequest request, String name, int usual, int most) {
        try {
            int number = request.queryParam(name).map(Integer::parseInt).orElse(usual);
            if (number >= Math.min(1, usual) && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadRequest(name + " is a whole number");
        }
        throw new BadRequest(name + " is beyond its bounds, at most " + most);
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        return Mono.fromCallable(() -> json(directory.entry(id(request))))
                .flatMap(json -> ServerResponse.ok().bodyValue(json));
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("a person's id is a UUID");
        }
    }

    private static Map<String, @Nullable Object> json(Entry entry) {
        var person = entry.person();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", person.id());
        json.put("name", person.name());
        json.put("title", person.title());
        json.put("region", person.region());
        json.put("email", person.email());
        json.put("position", person.position());
        json.put("reportsTo", person.reportsTo());
        json.put("reportsToName", entry.superiorName());
        return json;
    }
}
