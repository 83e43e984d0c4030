package io.kontor.contact;

import io.kontor.care.Field;
import io.kontor.care.Field.Type;
import io.kontor.care.Kind;
import io.kontor.security.Deed;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody at the customer, and their part there: sponsors and payers first. */
@Component
final class Contacts implements Kind {

    private static final List<Field> FIELDS =
            List.of(
                    Field.text("name", "name", 200).needed(),
                    Field.text("title", "title", 200),
                    Field.choice("part", "part", "sponsor", "payer", "user", "other")
                            .initially("'user'"),
                    Field.text("email", "email", 200),
                    Field.text("phone", "phone", 60),
                    Field.of("leftOn", "left_on", Type.DATE));

    @Override
    public String table() {
        return "contact";
    }

    @Override
    public String plural() {
        return "contacts";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String order() {
        return "r.left_on is not null, array_position(array['sponsor', 'payer', 'user', 'other'],"
                + " r.part), r.name, r.id";
    }

    @Override
    public Deed create() {
        return Deed.EDIT_CONTACTS;
    }

    @Override
    public Deed edit() {
        return Deed.EDIT_CONTACTS;
    }

    /** Before the interactions that refer to them. */
    @Override
    public int rank() {
        return 45;
    }
}
