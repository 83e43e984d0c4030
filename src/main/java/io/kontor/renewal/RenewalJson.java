package io.kontor.renewal;

import io.kontor.api.BadRequest;
import io.kontor.record.RecordField;
import io.kontor.record.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renewals as the API shows and takes them. */
final class RenewalJson {

    private static final RecordField OUTCOME =
            RecordField.choice("outcome", "outcome", List.of("renewed", "reduced", "lost"));
    private static final RecordField VALUE = RecordField.money("value", "value");
    private static final RecordField NEXT = RecordField.date("next", "next");

    private RenewalJson() {}

    static Map<String, @Nullable Object> of(Renewal renewal) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", renewal.id());
        json.put("account", renewal.account());
        json.put("accountName", renewal.accountName());
        json.put("owner", renewal.owner());
        json.put("dueOn", renewal.dueOn());
        json.put("value", renewal.value());
        json.put("currency", renewal.currency());
        json.put("call", renewal.call().code());
        json.put("calledOn", renewal.calledOn());
        json.put("calledBy", renewal.calledBy());
        json.put("outcome", renewal.outcome().code());
        json.put("outcomeOn", renewal.outcomeOn());
        json.put("outcomeValue", renewal.outcomeValue());
        json.put("reason", renewal.reason());
        json.put("mismatch", renewal.mismatch().name().toLowerCase(java.util.Locale.ROOT));
        json.put(
                "checkpoints",
                renewal.checkpoints(LocalDate.now()).stream().map(RenewalJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Checkpoint point) {
        return Map.of(
                "days",
                point.days(),
                "on",
                point.on(),
                "state",
                point.state().name().toLowerCase(java.util.Locale.ROOT));
    }

    static Map<String, Object> of(CallTotal total) {
        return Map.of(
                "call", total.call().code(),
                "count", total.count(),
                "worth", total.worth(),
                "mismatches", total.mismatches());
    }

    static Closing closing(Map<String, @Nullable Object> body) {
        if (!Set.of("outcome", "value", "reason", "next").containsAll(body.keySet())
                || !body.containsKey("outcome")) {
            throw new BadRequest("send outcome, and if need be value, reason and next");
        }
        var outcome = RecordValue.read(OUTCOME, text(body, "outcome"));
        var value = text(body, "value");
        return new Closing(
                Outcome.of(String.valueOf(outcome)),
                value.isEmpty() ? null : (BigDecimal) RecordValue.read(VALUE, value),
                String.valueOf(RecordValue.read(Renewal.REASON, reason(body))),
                (LocalDate) RecordValue.read(NEXT, text(body, "next")));
    }

    private static String reason(Map<String, @Nullable Object> body) {
        if (body.get("reason") instanceof Number) {
            throw new BadRequest("reason is a text");
        }
        return text(body, "reason");
    }

    private static String text(Map<String, @Nullable Object> body, String key) {
        var sent = body.get(key);
        return switch (sent) {
            case null -> "";
            case String text -> text;
            case Number number -> number.toString();
            default -> throw new BadRequest(key + " is a text or a number");
        };
    }
}
