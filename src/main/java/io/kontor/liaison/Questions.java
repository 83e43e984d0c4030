package io.kontor.liaison;

import io.kontor.account.Reach;
import io.kontor.care.Field;
import io.kontor.care.Field.Type;
import io.kontor.care.Kind;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** A question to another team about an account, and its answer. */
@Component
final class Questions implements Kind {

    private static final List<Field> FIELDS =
            List.of(
                    Field.text("text", "text", 2_000).needed(),
                    Field.choice("team", "team", "sales", "support", "product", "finance"),
                    Field.of("owner", "owner_id", Type.PERSON).needed(),
                    Field.of("dueOn", "due_on", Type.DATE).needed().initially("current_date + 3"),
                    Field.text("answer", "answer", 4_000)
                            .taking(
                                    "answered_at = case when :value = '' then null else now() end,"
                                            + " answered_by = case when :value <> '' then cast(:viewer as uuid) end"),
                    Field.of("askedBy", "asked_by", Type.PERSON).fixed().initially(":viewer"),
                    Field.of("askedOn", "asked_on", Type.DATE).fixed().initially("current_date"),
                    Field.of("answeredBy", "answered_by", Type.PERSON).fixed(),
                    Field.of("answeredAt", "answered_at", Type.MOMENT).fixed());

    @Override
    public String table() {
        return "question";
    }

    @Override
    public String plural() {
        return "questions";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String order() {
        return "r.answered_at is not null, case when r.answered_at is null then r.due_on end,"
                + " r.answered_at desc, r.id";
    }

    /** Whoever is asked sees the question, whether or not they reach the account. */
    @Override
    public String maySee(Viewer viewer) {
        return "(%s) or r.owner_id = :viewer".formatted(Reach.sql(viewer, Deed.READ_CARE));
    }

    @Override
    public String mayEdit(Field field, Viewer viewer) {
        var reach = Reach.sql(viewer, edit());
        return field.key().equals("answer")
                ? "(%s) or r.owner_id = :viewer".formatted(reach)
                : reach;
    }
}
