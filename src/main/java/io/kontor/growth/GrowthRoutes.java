package io.kontor.growth;

import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.record.RecordJson;
import io.kontor.record.RecordUndo;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.step.Undoable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Ideas and gaps for programs, and their way back. */
@Configuration
class GrowthRoutes {

    private static final int MOST = 1_000;

    private final IdeaService ideas;
    private final Suggestions gaps;
    private final AccountService accounts;

    GrowthRoutes(IdeaService ideas, Suggestions gaps, AccountService accounts) {
        this.ideas = ideas;
        this.gaps = gaps;
        this.accounts = accounts;
    }

    @Bean
    Undoable ideaUndo() {
        return new RecordUndo(Idea.TABLE, 60);
    }

    @Bean
    RouterFunction<ServerResponse> growthApi() {
        return RouterFunctions.route()
                .GET("/ideas", this::list)
                .GET("/accounts/{id}/ideas", this::ofAccount)
                .GET("/accounts/{id}/gaps", this::gaps)
                .POST("/accounts/{id}/ideas", this::add)
                .PATCH("/ideas/{id}", this::edit)
                .DELETE("/ideas/{id}", this::remove)
                .build();
    }

    @Bean
    ProblemReader growthProblems() {
        return failure ->
                failure instanceof AccountAtRisk
                        ? Optional.of(
                                Problem.of(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        "The account is at risk",
                                        failure.getMessage()))
                        : Optional.empty();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        var viewer = Caller.of(request);
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Mono.error(new NotAllowed(Deed.READ));
        }
        return answer(
                ideas.list(IdeaQuery.OPEN, 0, MOST, viewer).map(GrowthJson::of).collectList());
    }

    private Mono<ServerResponse> ofAccount(ServerRequest request) {
        var viewer = Caller.of(request);
        var found = accounts.account(RecordJson.id(request), viewer);
        return answer(
                found.flatMapMany(
                                a -> ideas.list(new IdeaQuery(null, null, a.id()), 0, MOST, viewer))
                        .map(GrowthJson::of)
                        .collectList());
    }

    private Mono<ServerResponse> gaps(ServerRequest request) {
        var viewer = Caller.of(request);
        return answer(
                accounts.account(RecordJson.id(request), viewer)
                        .flatMapMany(account -> gaps.of(account.id(), viewer))
                        .map(GrowthJson::of)
                        .collectList());
    }

    private static Mono<ServerResponse> answer(Mono<? extends List<?>> items) {
        return items.flatMap(found -> ServerResponse.ok().bodyValue(Map.of("items", found)));
    }

    private Mono<ServerResponse> add(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .map(body -> RecordJson.values(Idea.TABLE, body))
                .flatMap(values -> ideas.add(RecordJson.id(request), values, viewer))
                .flatMap(
                        made ->
                                ServerResponse.created(URI.create("/api/ideas/" + made.id()))
                                        .bodyValue(GrowthJson.of(made)));
    }

    private Mono<ServerResponse> edit(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .map(body -> RecordJson.changes(Idea.TABLE, body))
                .flatMap(changes -> ideas.edit(RecordJson.id(request), changes, viewer))
                .flatMap(now -> ServerResponse.ok().bodyValue(GrowthJson.of(now)));
    }

    private Mono<ServerResponse> remove(ServerRequest request) {
        return ideas.remove(RecordJson.id(request), Caller.of(request))
                .then(ServerResponse.noContent().build());
    }
}
