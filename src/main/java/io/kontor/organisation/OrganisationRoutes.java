package io.kontor.organisation;

import io.kontor.api.Body;
import io.kontor.api.Caller;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The organisation for programs: the same rules and refusals as on the page. */
@Configuration
class OrganisationRoutes {

    private final RollUps rollUps;

    OrganisationRoutes(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Bean
    RouterFunction<ServerResponse> organisationApi() {
        return RouterFunctions.route().GET("/org", this::tree).GET("/org/{id}", this::seat).build();
    }

    private Mono<ServerResponse> tree(ServerRequest request) {
        var viewer = Caller.of(request);
        var day = day(request);
        return rollUps.on(day).flatMap(r -> ServerResponse.ok().bodyValue(json(day, r, viewer)));
    }

    private static Map<String, @Nullable Object> json(LocalDate day, RollUp rollUp, Viewer viewer) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("asOf", day.toString());
        json.put(
                "positions",
                rollUp.tree().all().stream().map(s -> SeatJson.of(s, rollUp, viewer)).toList());
        return json;
    }

    private Mono<ServerResponse> seat(ServerRequest request) {
        var viewer = Caller.of(request);
        var id = Body.uuid("id", request.pathVariable("id"));
        return rollUps.on(day(request))
                .flatMap(
                        r ->
                                r.tree()
                                        .seat(id)
                                        .map(
                                                s ->
                                                        ServerResponse.ok()
                                                                .bodyValue(
                                                                        SeatJson.of(s, r, viewer)))
                                        .orElseGet(() -> Mono.error(new NoSuchPosition(id))));
    }

    private static LocalDate day(ServerRequest request) {
        return request.queryParam("asOf")
                .map(text -> Body.day("asOf", text))
                .orElse(LocalDate.now());
    }
}
