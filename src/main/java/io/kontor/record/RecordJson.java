package io.kontor.record;

import io.kontor.account.Decimal;
import io.kontor.api.BadRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** FieldWrites as programs send them: the same form for every table. */
public final class RecordJson {

    private static final ParameterizedTypeReference<Map<String, @Nullable Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private RecordJson() {}

    public static Mono<Map<String, @Nullable Object>> body(ServerRequest request) {
        return request.bodyToMono(JSON)
                .switchIfEmpty(Mono.error(() -> new BadRequest("send a JSON body")));
    }

    /** The id in a path. */
    public static UUID id(ServerRequest request) {
        return uuid(request.pathVariable("id"));
    }

    /**
     * An id that somebody sent.
     *
     * @throws BadRequest when it is none
     */
    public static UUID uuid(@Nullable Object sent) {
        try {
            return UUID.fromString(String.valueOf(sent));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("an id is a UUID");
        }
    }

    /**
     * A number that somebody sent as one side of an edit.
     *
     * @throws BadRequest when it is none
     */
    public static BigDecimal number(@Nullable Object sent) {
        try {
            return Decimal.of(String.valueOf(sent));
        } catch (NumberFormatException e) {
            throw new BadRequest("send key, the value seen and the new value");
        }
    }

    /** Edits as {@code {"fields":{"value":{"seen":1,"value":2}}}}. */
    public static List<FieldChange> changes(RecordTable table, Map<String, @Nullable Object> body) {
        if (!(body.get("fields") instanceof Map<?, ?> fields)
                || fields.isEmpty()
                || body.size() > 1) {
            throw new BadRequest("send {\"fields\":{\"value\":{\"seen\":1,\"value\":2}}}");
        }
        var changes = new ArrayList<FieldChange>();
        fields.forEach((key, edit) -> changes.add(change(field(table, key), edit)));
        return changes;
    }

    private static FieldChange change(RecordField field, @Nullable Object sent) {
        if (!(sent instanceof Map<?, ?> edit)
                || !edit.containsKey("seen")
                || !edit.containsKey("value")
                || edit.size() > 2) {
            throw new BadRequest(field.key() + " needs the value seen and the new value");
        }
        return FieldChange.of(
                field, plain(field, edit.get("seen")), plain(field, edit.get("value")));
    }

    /** The values of a new record, as {@code {"value":1}}. */
    public static Map<RecordField, String> values(
            RecordTable table, Map<String, @Nullable Object> body) {
        var values = new java.util.LinkedHashMap<RecordField, String>();
        body.forEach(
                (key, sent) -> {
                    var field = field(table, key);
                    values.put(field, plain(field, sent));
                });
        return values;
    }

    private static RecordField field(RecordTable table, @Nullable Object key) {
        return table.find(String.valueOf(key))
                .orElseThrow(() -> new BadRequest("a " + table.name() + " has no field " + key));
    }

    private static String plain(RecordField field, @Nullable Object sent) {
        return switch (sent) {
            case null -> "";
            case String text -> text;
            case Number number -> number.toString();
            default -> throw new UnfitField(field.key(), UnfitField.Why.UNKNOWN, "" + sent);
        };
    }
}
