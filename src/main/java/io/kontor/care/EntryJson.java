package io.kontor.care;

import io.kontor.api.BadRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as the API shows it, and what a client sent for one. */
final class EntryJson {

    private EntryJson() {}

    static Map<String, @Nullable Object> of(Kind kind, Entry entry) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", entry.id());
        json.put("account", entry.account());
        kind.fields().forEach(f -> json.put(f.key(), value(f, entry.value(f.key()))));
        return json;
    }

    static @Nullable Object value(Field field, @Nullable String value) {
        return value == null
                ? null
                : switch (field.type()) {
                    case NUMBER -> Integer.valueOf(value);
                    case MONEY -> new BigDecimal(value);
                    case FLAG -> Boolean.valueOf(value);
                    default -> value;
                };
    }

    static Map<Field, @Nullable String> values(Kind kind, Map<String, @Nullable Object> body) {
        var values = new LinkedHashMap<Field, @Nullable String>();
        body.forEach(
                (key, sent) -> {
                    var field = field(kind, key);
                    if (!field.editable()) {
                        throw new UnfitField(field, UnfitField.Why.NOT_EDITABLE, "");
                    }
                    values.put(field, plain(field, sent));
                });
        return values;
    }

    static List<Edit> edits(Kind kind, Map<String, @Nullable Object> body) {
        if (!(body.get("fields") instanceof Map<?, ?> fields)
                || fields.isEmpty()
                || body.size() > 1) {
            throw new BadRequest(
                    "send {\"fields\":{\"name\":{\"seen\":\"old\",\"value\":\"new\"}}}");
        }
        var edits = new ArrayList<Edit>();
        fields.forEach((key, edit) -> edits.add(edit(field(kind, String.valueOf(key)), edit)));
        return edits;
    }

    private static Edit edit(Field field, @Nullable Object sent) {
        if (!(sent instanceof Map<?, ?> edit)
                || !edit.containsKey("seen")
                || !edit.containsKey("value")
                || edit.size() > 2) {
            throw new BadRequest(field.key() + " needs the value seen and the new value");
        }
        return new Edit(field, plain(field, edit.get("seen")), plain(field, edit.get("value")));
    }

    private static Field field(Kind kind, String key) {
        return kind.field(key)
                .orElseThrow(() -> new BadRequest("a " + kind.table() + " has no field " + key));
    }

    private static @Nullable String plain(Field field, @Nullable Object sent) {
        return switch (sent) {
            case null -> null;
            case String text -> text;
            case Number number
                    when field.type() == Field.Type.NUMBER || field.type() == Field.Type.MONEY ->
                    number.toString();
            case Boolean flag when field.type() == Field.Type.FLAG -> flag.toString();
            default -> throw new UnfitField(field, UnfitField.Why.UNKNOWN, String.valueOf(sent));
        };
    }
}
