package io.kontor.record;

import com.vaadin.flow.component.Component;
import io.kontor.account.NoSuchAccount;
import io.kontor.account.NotAllowed;

/** Failures of records in the words of the person at the page. */
public final class RecordWords {

    private RecordWords() {}

    /**
     * What a failure means.
     *
     * @param words where the names of the fields are
     */
    public static String of(Throwable failure, Component page, String words) {
        return switch (failure) {
            case UnfitField unfit ->
                    page.getTranslation(
                            "record.unfit." + unfit.why(),
                            page.getTranslation(words + "." + unfit.field()));
            case NotAllowed _ -> page.getTranslation("record.notAllowed");
            case NoSuchRecord _, NoSuchAccount _ -> page.getTranslation("record.gone");
            case FieldConflict conflict when !conflict.fields().isEmpty() ->
                    page.getTranslation(
                            "record.faster",
                            value(
                                    conflict.fields().getFirst().mine().field(),
                                    RecordValue.write(conflict.fields().getFirst().theirs()),
                                    page,
                                    words));
            default -> page.getTranslation("record.failed");
        };
    }

    static String value(RecordField field, String plain, Component page, String words) {
        var isWord = field.kind() == RecordField.Kind.CHOICE && !field.key().equals("currency");
        return isWord && !plain.isEmpty()
                ? page.getTranslation(words + "." + field.key() + "." + plain)
                : plain.isEmpty() ? "–" : plain;
    }
}
