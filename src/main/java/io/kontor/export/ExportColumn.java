package io.kontor.export;

import io.kontor.account.AccountField;
import java.util.function.UnaryOperator;

/**
 * A column of an export.
 *
 * @param heading in the reader's language
 * @param word the word for a choice's code in the reader's language
 */
public record ExportColumn(AccountField field, String heading, UnaryOperator<String> word) {

    /** A column whose choices are written as their codes, so that they can be imported again. */
    public static ExportColumn of(AccountField field, String heading) {
        return new ExportColumn(field, heading, UnaryOperator.identity());
    }
}
