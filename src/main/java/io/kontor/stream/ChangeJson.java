package io.kontor.stream;

import io.kontor.account.AccountField;
import io.kontor.change.Change;
import io.kontor.team.Team;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;

/** A change as the API shows it. */
record ChangeJson(Team team) {

    ServerSentEvent<Object> event(Told told) {
        return switch (told) {
            case Told.Changed(var change) ->
                    event(change, of(change, change.position().toString()));
            case Told.Gone(var change) -> event(change, gone(change));
            case Told.Reach() ->
                    ServerSentEvent.<Object>builder()
                            .event("reach")
                            .data(Map.of("op", "reach"))
                            .build();
        };
    }

    private static ServerSentEvent<Object> event(
            Change change, Map<String, @Nullable Object> data) {
        return ServerSentEvent.<Object>builder()
                .id(change.position().toString())
                .event("change")
                .data(data)
                .build();
    }

    private static Map<String, @Nullable Object> gone(Change change) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", change.position().toString());
        json.put("op", "gone");
        json.put("account", change.account());
        return json;
    }

    Map<String, @Nullable Object> of(Change change, @Nullable String id) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        if (id != null) {
            json.put("id", id);
        }
        json.put("at", change.at());
        json.put("actor", actor(change.actor()));
        json.put("step", change.step());
        json.put("op", change.operation().name().toLowerCase(Locale.ROOT));
        json.put("entity", change.entity());
        json.put("account", change.account());
        json.put("record", change.record());
        json.put("fields", fields(change));
        json.put("reason", change.reason());
        return json;
    }

    private @Nullable Map<String, Object> actor(@Nullable UUID actor) {
        return actor == null ? null : Map.of("id", actor, "name", team.now().name(actor));
    }

    private static Map<String, Object> fields(Change change) {
        var fields = new LinkedHashMap<String, Object>();
        for (var column : change.columns()) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("old", change.before().get(column));
            values.put("new", change.after().get(column));
            fields.put(AccountField.ofColumn(column).map(AccountField::key).orElse(column), values);
        }
        return fields;
    }
}
