package io.kontor.promotion;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
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

/** Proposals for programs; whom they are about finds nothing here. */
@Configuration
class ProposalRoutes {

    private final ProposalService proposals;
    private final Deciding deciding;
    private final Reversing reversing;
    private final DecisionService decisions;
    private final Checklist checklist;

    ProposalRoutes(
            ProposalService proposals,
            Deciding deciding,
            Reversing reversing,
            DecisionService decisions,
            Checklist checklist) {
        this.proposals = proposals;
        this.deciding = deciding;
        this.reversing = reversing;
        this.decisions = decisions;
        this.checklist = checklist;
    }

    @Bean
    RouterFunction<ServerResponse> proposalApi() {
        return RouterFunctions.route()
                .GET("/proposals", this::all)
                .POST("/proposals", this::propose)
                .GET("/proposals/told", this::told)
                .GET("/proposals/{id}", this::one)
                .POST("/proposals/{id}/reverse", this::reverse)
                .POST("/proposals/{id}/{act}", this::take)
                .POST("/proposals/{id}/chores/{chore}", this::tick)
                .build();
    }

    private Mono<ServerResponse> all(ServerRequest request) {
        return proposals
                .all(Caller.of(request))
                .map(ProposalJson::of)
                .collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        return proposals
                .one(id(request), Caller.of(request))
                .flatMap(found -> ServerResponse.ok().bodyValue(ProposalJson.of(found)));
    }

    private Mono<ServerResponse> told(ServerRequest request) {
        return decisions
                .told(Caller.of(request))
                .map(ProposalJson::of)
                .collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> tick(ServerRequest request) {
        var chore = ProposalBody.uuid(request.pathVariable("chore"));
        return checklist
                .done(id(request), chore, Caller.of(request))
                .then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> propose(ServerRequest request) {
        var viewer = Caller.of(request);
        return body(request)
                .flatMap(body -> proposals.propose(ProposalBody.wish(body), viewer))
                .flatMap(
                        p ->
                                ServerResponse.status(HttpStatus.CREATED)
                                        .bodyValue(ProposalJson.of(p)));
    }

    private Mono<ServerResponse> take(ServerRequest request) {
        var viewer = Caller.of(request);
        return body(request)
                .flatMap(
                        body ->
                                deciding.take(
                                        id(request), ProposalBody.turn(request, body), viewer))
                .map(Proposal::withoutPay)
                .flatMap(p -> ServerResponse.ok().bodyValue(ProposalJson.of(p)));
    }

    private Mono<ServerResponse> reverse(ServerRequest request) {
        var viewer = Caller.of(request);
        return body(request)
                .flatMap(
                        body ->
                                reversing.reverse(
                                        id(request),
                                        ProposalBody.day(body, "day"),
                                        body.path("reason").asString(""),
                                        viewer))
                .map(Proposal::withoutPay)
                .flatMap(
                        p ->
                                ServerResponse.status(HttpStatus.CREATED)
                                        .bodyValue(ProposalJson.of(p)));
    }

    private static UUID id(ServerRequest request) {
        return ProposalBody.uuid(request.pathVariable("id"));
    }

    private static Mono<JsonNode> body(ServerRequest request) {
        return request.bodyToMono(JsonNode.class)
                .filter(JsonNode::isObject)
                .switchIfEmpty(Mono.error(() -> new BadRequest("the body is an object")));
    }
}
