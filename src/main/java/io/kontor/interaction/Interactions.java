package io.kontor.interaction;

import io.kontor.account.Reach;
import io.kontor.care.Field;
import io.kontor.care.Field.Type;
import io.kontor.care.Kind;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody did with a customer, and in which hat. */
@Component
final class Interactions implements Kind {

    private static final List<Field> FIELDS =
            List.of(
                    Field.choice("kind", "kind", "call", "meeting", "email", "visit", "note"),
                    Field.choice(
                            "hat",
                            "hat",
                            "service",
                            "sales",
                            "technical",
                            "financial",
                            "relationship"),
                    Field.of("twoWay", "two_way", Type.FLAG).needed().initially("true"),
                    Field.of("happenedAt", "happened_at", Type.MOMENT).needed().initially("now()"),
                    Field.number("minutes", "minutes", 1_440).needed().initially("0"),
                    Field.of("contact", "contact_id", Type.CONTACT),
                    Field.text("summary", "summary", 2_000),
                    Field.of("internal", "internal", Type.FLAG).needed().initially("false"),
                    Field.of("person", "person_id", Type.PERSON).fixed().initially(":viewer"));

    @Override
    public String table() {
        return "interaction";
    }

    @Override
    public String plural() {
        return "interactions";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String order() {
        return "r.happened_at desc, r.id desc";
    }

    /** A liaison works with others than us, too. */
    @Override
    public String maySee(Viewer viewer) {
        var reach = Reach.sql(viewer, Deed.READ_CARE);
        return viewer.role() == Role.LIAISON ? reach + " and not r.internal" : reach;
    }
}
