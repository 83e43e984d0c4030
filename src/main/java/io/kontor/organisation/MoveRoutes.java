package io.kontor.organisation;

import io.kontor.api.BadRequest;
import io.kontor.api.Body;
import io.kontor.api.Caller;
import io.kontor.security.Viewer;
import io.kontor.team.Position;
import io.kontor.team.Title;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Changing the organisation for programs: the same rules and refusals as on the page. */
@Configuration
class MoveRoutes {

    private final OrganisationService organisation;
    private final Handovers handovers;

    MoveRoutes(OrganisationService organisation, Handovers handovers) {
        this.organisation = organisation;
        this.handovers = handovers;
    }

    @Bean
    RouterFunction<ServerResponse> moveApi() {
        return RouterFunctions.route()
                .POST("/org/positions", with(this::open))
                .POST("/org/moves", with(this::move))
                .POST("/org/tenures", with(this::appoint))
                .POST("/org/delegations", with(this::depute))
                .POST("/org/leavers", with(this::leave))
                .POST("/org/handovers", with(this::handOver))
                .build();
    }

    private static HandlerFunction<ServerResponse> with(
            BiFunction<Body, Viewer, Mono<ServerResponse>> deed) {
        return request ->
                request.bodyToMono(Body.JSON)
                        .map(Body::new)
                        .switchIfEmpty(Mono.error(() -> new BadRequest("send a JSON object")))
                        .flatMap(body -> deed.apply(body, Caller.of(request)));
    }

    private Mono<ServerResponse> open(Body body, Viewer viewer) {
        var title =
                Arrays.stream(Title.values())
                        .filter(t -> t.code().equals(body.text("title")))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("title is not one there is"));
        var position =
                Position.of(title, body.optionalText("region"), body.day("from"))
                        .called(body.optionalText("name"))
                        .in(body.optionalText("unit"));
        return organisation
                .open(position, body.id("superior"), viewer)
                .flatMap(opened -> ServerResponse.status(201).bodyValue(Map.of("id", opened.id())));
    }

    private Mono<ServerResponse> move(Body body, Viewer viewer) {
        return done(
                organisation.move(
                        body.id("position"),
                        body.id("superior"),
                        body.day("from"),
                        body.optionalText("reason"),
                        viewer));
    }

    private Mono<ServerResponse> appoint(Body body, Viewer viewer) {
        return done(
                organisation.appoint(
                        body.id("position"),
                        body.id("person"),
                        body.day("from"),
                        body.optionalDay("until"),
                        body.flag("acting"),
                        viewer));
    }

    private Mono<ServerResponse> depute(Body body, Viewer viewer) {
        return done(
                organisation.depute(
                        body.id("person"),
                        body.id("deputy"),
                        body.day("from"),
                        body.day("until"),
                        viewer));
    }

    private Mono<ServerResponse> leave(Body body, Viewer viewer) {
        return done(organisation.leave(body.id("person"), body.day("day"), viewer));
    }

    private Mono<ServerResponse> handOver(Body body, Viewer viewer) {
        var handover =
                new Handover(
                        body.id("from"), body.id("to"), body.ids("accounts"), body.text("note"));
        return handovers
                .apply(handover, viewer)
                .flatMap(n -> ServerResponse.ok().bodyValue(Map.of("accounts", n)));
    }

    private static Mono<ServerResponse> done(Mono<Void> deed) {
        return deed.then(ServerResponse.noContent().build());
    }
}
