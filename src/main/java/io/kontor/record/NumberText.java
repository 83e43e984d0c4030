package io.kontor.record;

import io.kontor.record.RecordField.Kind;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.util.Optional;

/** How the value of a field is typed and reads where it is a number; any other text is as it is. */
record NumberText(RecordField field, Formats formats) {

    private boolean applies() {
        return field.kind() == Kind.MONEY || field.kind() == Kind.WHOLE;
    }

    /**
     * Says whether a text can be saved.
     *
     * @throws UnfitField for one that is no number here, whatever it is elsewhere
     */
    void check(String typed) {
        if (applies() && !typed.isEmpty() && number(typed).isEmpty()) {
            throw new UnfitField(field.key(), UnfitField.Why.NOT_A_NUMBER, typed);
        }
    }

    /** The plain form; a text that is no number as it is. */
    String plain(String typed) {
        return applies() ? number(typed).orElse(typed) : typed;
    }

    private Optional<String> number(String typed) {
        return field.kind() == Kind.MONEY
                ? formats.typedAmount(typed).map(n -> n.setScale(2).toPlainString())
                : formats.number(typed).map(n -> n.stripTrailingZeros().toPlainString());
    }

    String shown(String plain) {
        return field.kind() == Kind.MONEY && !plain.isEmpty()
                ? formats.amount(new BigDecimal(plain))
                : plain;
    }
}
