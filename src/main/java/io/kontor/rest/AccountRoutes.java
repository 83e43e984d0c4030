package io.kontor.rest;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.account.FieldValue;
import io.kontor.account.NewAccount;
import io.kontor.account.NotAllowed;
import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.listing.AccountLists;
import io.kontor.listing.AccountParameters;
import io.kontor.listing.Cursor;
import io.kontor.listing.Page;
import io.kontor.listing.Placed;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Accounts for programs: the same lists, rights and refusals as in the grid. */
@Configuration
class AccountRoutes {

    private static final int MOST = 200;
    private static final ParameterizedTypeReference<Map<String, @Nullable Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private final AccountService accounts;
    private final AccountLists lists;
    private final Team team;

    AccountRoutes(AccountService accounts, AccountLists lists, Team team) {
        this.accounts = accounts;
        this.lists = lists;
        this.team = team;
    }

    @Bean
    RouterFunction<ServerResponse> accountApi() {
        return RouterFunctions.route()
                .GET("/accounts", this::list)
                .GET(
                        "/accounts/{id}",
                        request -> answer(accounts.account(id(request), Caller.of(request))))
                .PATCH("/accounts/{id}", this::edit)
                .POST("/accounts", this::create)
                .DELETE("/accounts/{id}", this::delete)
                .GET("/me", this::me)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        var viewer = Caller.of(request);
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Mono.error(new NotAllowed(Deed.READ));
        }
        var parameters = new HashMap<String, List<String>>(request.queryParams());
        int limit = limit(parameters.remove("limit"));
        var after = after(parameters.remove("after"));
        var query = AccountParameters.read(parameters, viewer);
        var page = lists.page(query, new Page(after, 0, limit + 1), viewer).collectList();
        return Mono.zip(page, lists.count(query, viewer))
                .flatMap(
                        both ->
                                ServerResponse.ok()
                                        .bodyValue(page(both.getT1(), both.getT2(), limit)));
    }

    private Map<String, @Nullable Object> page(List<Placed> found, long total, int limit) {
        var rows = found.subList(0, Math.min(limit, found.size()));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(
                "items",
                rows.stream().map(row -> AccountJson.of(row.account(), team.now())).toList());
        json.put("total", total);
        json.put("next", found.size() > limit ? rows.getLast().cursor().toString() : null);
        return json;
    }

    private static int limit(@Nullable List<String> values) {
        if (values == null) {
            return 50;
        }
        try {
            int limit = Integer.parseInt(values.getFirst());
            if (values.size() == 1 && limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new BadRequest("limit is a whole number from 1 to " + MOST);
        }
        throw new BadRequest("limit is a whole number from 1 to " + MOST);
    }

    private static @Nullable Cursor after(@Nullable List<String> values) {
        return values == null ? null : Cursor.parse(values.getFirst());
    }

    private Mono<ServerResponse> edit(ServerRequest request) {
        var viewer = Caller.of(request);
        var id = id(request);
        return body(request).flatMap(body -> answer(accounts.edit(id, edits(body), viewer)));
    }

    private static List<FieldEdit> edits(Map<String, @Nullable Object> body) {
        if (!(body.get("fields") instanceof Map<?, ?> fields)
                || fields.isEmpty()
                || body.size() > 1) {
            throw new BadRequest(
                    "send {\"fields\":{\"nextStep\":{\"seen\":\"old\",\"value\":\"new\"}}}");
        }
        var edits = new ArrayList<FieldEdit>();
        fields.forEach((key, edit) -> edits.add(edit(field(key), edit)));
        return edits;
    }

    private static FieldEdit edit(AccountField field, @Nullable Object sent) {
        if (!(sent instanceof Map<?, ?> edit)
                || !edit.containsKey("seen")
                || !edit.containsKey("value")
                || edit.size() > 2) {
            throw new BadRequest(field.key() + " needs the value seen and the new value");
        }
        return new FieldEdit(
                field,
                FieldValue.read(field, AccountJson.plain(field, edit.get("seen"))),
                FieldValue.read(field, AccountJson.plain(field, edit.get("value"))));
    }

    private static AccountField field(@Nullable Object key) {
        return AccountField.of(String.valueOf(key))
                .orElseThrow(() -> new BadRequest("an account has no field " + key));
    }

    private Mono<ServerResponse> create(ServerRequest request) {
        var viewer = Caller.of(request);
        return body(request)
                .map(body -> account(body, viewer))
                .flatMap(account -> accounts.create(account, viewer))
                .flatMap(
                        made ->
                                ServerResponse.created(URI.create("/api/accounts/" + made.id()))
                                        .bodyValue(AccountJson.of(made, team.now())));
    }

    private static Account account(Map<String, @Nullable Object> body, Viewer viewer) {
        if (!body.containsKey("name")) {
            throw new BadRequest("an account has a name");
        }
        var values = new NewAccount(viewer.person());
        body.forEach(
                (key, sent) -> {
                    var field = field(key);
                    values.set(field, FieldValue.read(field, AccountJson.plain(field, sent)));
                });
        return values.account();
    }

    private Mono<ServerResponse> delete(ServerRequest request) {
        return accounts.delete(id(request), Caller.of(request))
                .then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> me(ServerRequest request) {
        var viewer = Caller.of(request);
        return ServerResponse.ok()
                .bodyValue(
                        Map.of(
                                "id",
                                viewer.person(),
                                "name",
                                viewer.name(),
                                "role",
                                viewer.role()));
    }

    private Mono<ServerResponse> answer(Mono<Account> account) {
        return account.flatMap(a -> ServerResponse.ok().bodyValue(AccountJson.of(a, team.now())));
    }

    private static Mono<Map<String, @Nullable Object>> body(ServerRequest request) {
        return request.bodyToMono(JSON)
                .switchIfEmpty(Mono.error(() -> new BadRequest("send a JSON body")));
    }

    private static UUID id(ServerRequest request) {
        var text = request.pathVariable("id");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("an account's id is a UUID");
        }
    }
}
