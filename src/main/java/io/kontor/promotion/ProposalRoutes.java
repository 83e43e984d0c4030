package io.kontor.promotion;

import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Unfit;
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
import tools.jackson.databind.JsonNode;

/** Proposals for programs; whom they are about finds nothing here. */
@Configuration
class ProposalRoutes {

    private final ProposalService proposals;
    private final Deciding deciding;
    private final Reversing reversing;

    ProposalRoutes(ProposalService proposals, Deciding deciding, Reversing reversing) {
        this.proposals = proposals;
        this.deciding = deciding;
        this.reversing = reversing;
    }

    @Bean
    RouterFunction<ServerResponse> proposalApi() {
        return RouterFunctions.route()
                .GET("/proposals", this::all)
                .POST("/proposals", this::propose)
                .GET("/proposals/{id}", this::one)
                .POST("/proposals/{id}/reverse", this::reverse)
                .POST("/proposals/{id}/{act}", this::take)
                .build();
    }

    @Bean
    ProblemReader proposalProblems() {
        return failure ->
                switch (failure) {
                    case NoSuchProposal _ ->
                            problem(HttpStatus.NOT_FOUND, "There is no such proposal for you.");
                    case NotYours _ ->
                            problem(HttpStatus.FORBIDDEN, "Somebody else has to do that.");
                    case Moved _ ->
                            problem(
                                    HttpStatus.CONFLICT,
                                    "Somebody acted meanwhile, or it is not the moment for this.");
                    case Unfit unfit ->
                            problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage());
                    default -> Optional.empty();
                };
    }

    private static Optional<Problem> problem(HttpStatus status, @Nullable String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
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

    private Mono<ServerResponse> propose(ServerRequest request) {
        return body(request)
                .flatMap(body -> proposals.propose(ProposalBody.wish(body), Caller.of(request)))
                .flatMap(
                        p ->
                                ServerResponse.status(HttpStatus.CREATED)
                                        .bodyValue(ProposalJson.of(p)));
    }

    private Mono<ServerResponse> take(ServerRequest request) {
        return body(request)
                .flatMap(
                        body ->
                                deciding.take(
                                        id(request),
                                        ProposalBody.turn(request, body),
                                        Caller.of(request)))
                .map(Proposal::withoutPay)
                .flatMap(p -> ServerResponse.ok().bodyValue(ProposalJson.of(p)));
    }

    private Mono<ServerResponse> reverse(ServerRequest request) {
        return body(request)
                .flatMap(
                        body ->
                                reversing.reverse(
                                        id(request),
                                        ProposalBody.day(body, "day"),
                                        body.path("reason").asString(""),
                                        Caller.of(request)))
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
