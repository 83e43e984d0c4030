package io.kontor.care;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * A kind of record that belongs to an account: its fields, and who may see and edit it. Rights are
 * conditions in SQL, in which the record is {@code r}, its account {@code a} and the person {@code
 * :viewer}.
 */
public interface Kind extends Undoable {

    /** What several of them are called in the API. */
    String plural();

    List<Field> fields();

    /** The order of a list, in SQL. */
    String order();

    default Deed create() {
        return Deed.LOG_CARE;
    }

    default Deed edit() {
        return Deed.CARE;
    }

    default String maySee(Viewer viewer) {
        return Reach.sql(viewer, Deed.READ_CARE);
    }

    /** Who may give this field another value. */
    default String mayEdit(Field field, Viewer viewer) {
        return Reach.sql(viewer, edit());
    }

    /** What follows from an edit, in the same step. */
    default Mono<Void> after(Entry now, List<Edit> edits, Viewer viewer) {
        return Mono.empty();
    }

    default Optional<Field> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    default Optional<Field> ofColumn(String column) {
        return fields().stream().filter(field -> field.column().equals(column)).findFirst();
    }

    @Override
    default int rank() {
        return 50;
    }

    @Override
    default String maySetBack(String column, Viewer viewer, boolean own) {
        return within(viewer, edit(), own);
    }

    @Override
    default String mayRemove(Viewer viewer, boolean own) {
        return within(viewer, own ? create() : edit(), own);
    }

    @Override
    default String mayRevive(Viewer viewer, boolean own) {
        return within(viewer, edit(), own);
    }

    /** An import of one's own takes the right to import. */
    private static String within(Viewer viewer, Deed deed, boolean own) {
        var may = Reach.sql(viewer, deed);
        var reach = own ? "(" + may + " or " + Reach.sql(viewer, Deed.IMPORT) + ")" : may;
        return "a.account_id in (select a.id from account a where " + reach + ")";
    }
}
