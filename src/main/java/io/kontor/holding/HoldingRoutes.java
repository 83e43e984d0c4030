package io.kontor.holding;

import io.kontor.api.Caller;
import io.kontor.record.RecordJson;
import io.kontor.record.RecordUndo;
import io.kontor.step.Undoable;
import java.net.URI;
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

/** Holdings for programs, and their way back. */
@Configuration
class HoldingRoutes {

    private final HoldingService holdings;

    HoldingRoutes(HoldingService holdings) {
        this.holdings = holdings;
    }

    @Bean
    Undoable holdingUndo() {
        return new RecordUndo(Holding.TABLE, 60);
    }

    @Bean
    RouterFunction<ServerResponse> holdingApi() {
        return RouterFunctions.route()
                .GET("/accounts/{id}/holdings", this::list)
                .POST("/accounts/{id}/holdings", this::add)
                .PATCH("/holdings/{id}", this::edit)
                .DELETE("/holdings/{id}", this::remove)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return holdings.ofAccount(RecordJson.id(request), Caller.of(request))
                .map(HoldingRoutes::json)
                .collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> add(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .map(body -> RecordJson.values(Holding.TABLE, body))
                .flatMap(values -> holdings.add(RecordJson.id(request), values, viewer))
                .flatMap(
                        made ->
                                ServerResponse.created(URI.create("/api/holdings/" + made.id()))
                                        .bodyValue(json(made)));
    }

    private Mono<ServerResponse> edit(ServerRequest request) {
        var viewer = Caller.of(request);
        return RecordJson.body(request)
                .map(body -> RecordJson.changes(Holding.TABLE, body))
                .flatMap(changes -> holdings.edit(RecordJson.id(request), changes, viewer))
                .flatMap(now -> ServerResponse.ok().bodyValue(json(now)));
    }

    private Mono<ServerResponse> remove(ServerRequest request) {
        return holdings.remove(RecordJson.id(request), Caller.of(request))
                .then(ServerResponse.noContent().build());
    }

    private static Map<String, @Nullable Object> json(Holding holding) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", holding.id());
        json.put("account", holding.account());
        Holding.TABLE.fields().forEach(field -> json.put(field.key(), holding.of(field)));
        json.put("productName", holding.productName());
        json.put("fitOn", holding.fitOn());
        return json;
    }
}
