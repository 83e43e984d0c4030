package io.kontor.concern;

import io.kontor.care.Field;
import io.kontor.care.Field.Type;
import io.kontor.care.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Something that could cost us the customer: the open and overdue ones first. */
@Component
final class Concerns implements Kind {

    private static final List<Field> FIELDS =
            List.of(
                    Field.text("title", "title", 300).needed(),
                    Field.choice("severity", "severity", "low", "medium", "high", "critical")
                            .initially("'medium'"),
                    Field.choice(
                                    "kind",
                                    "kind",
                                    "service",
                                    "product",
                                    "price",
                                    "payment",
                                    "relationship",
                                    "health",
                                    "other")
                            .initially("'other'"),
                    Field.of("owner", "owner_id", Type.PERSON).needed().initially(":viewer"),
                    Field.of("dueOn", "due_on", Type.DATE).needed().initially("current_date + 7"),
                    Field.choice("state", "state", "open", "resolved", "dropped")
                            .initially("'open'")
                            .taking(
                                    "closed_on = case when :value = 'open' then null"
                                            + " else coalesce(r.closed_on, current_date) end"),
                    Field.text("outcome", "outcome", 1_000),
                    Field.of("raisedOn", "raised_on", Type.DATE).fixed().initially("current_date"),
                    Field.of("raisedBy", "raised_by", Type.PERSON).fixed().initially(":viewer"),
                    Field.of("closedOn", "closed_on", Type.DATE).fixed());

    @Override
    public String table() {
        return "concern";
    }

    @Override
    public String plural() {
        return "concerns";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String order() {
        return "r.state <> 'open', case when r.state = 'open' then r.due_on end, r.closed_on desc,"
                + " r.id";
    }
}
