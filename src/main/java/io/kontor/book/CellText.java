package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.account.FieldValue;
import io.kontor.account.UnfitValue;
import io.kontor.team.Organisation;
import io.kontor.ui.Formats;
import io.kontor.ui.LiveGrid.Option;
import io.kontor.ui.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How values read in a cell, and how what is typed in a cell reads as a value. */
final class CellText {

    private final Formats formats;
    private final Words words;
    private final Supplier<Organisation> organisation;
    private final Function<UUID, String> accountName;

    CellText(
            Formats formats,
            Words words,
            Supplier<Organisation> organisation,
            Function<UUID, String> accountName) {
        this.formats = formats;
        this.words = words;
        this.organisation = organisation;
        this.accountName = accountName;
    }

    /** The value and how it reads. */
    Option option(AccountField field, @Nullable Object value) {
        return new Option(FieldValue.write(value), text(field, value));
    }

    String text(AccountField field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> formats.amount(amount);
            case LocalDate date -> formats.date(date);
            case UUID id when field.kind() == FieldKind.PERSON -> organisation.get().name(id);
            case UUID id -> accountName.apply(id);
            case String code when field.kind() == FieldKind.CHOICE -> choice(field, code);
            default -> FieldValue.write(value);
        };
    }

    /** State, score and trend in a few words. */
    String health(Account account) {
        var code = FieldValue.write(AccountField.HEALTH.of(account));
        return HealthText.of(account, choice(AccountField.HEALTH, code), formats);
    }

    /** How much is known of an account's health and what it could be. */
    String range(Account account) {
        var figures = account.figures();
        return figures == null
                ? ""
                : words.getTranslation(
                        "account.health.range",
                        formats.locale(),
                        Math.round(figures.coverage() * 100),
                        Math.round(figures.low()),
                        Math.round(figures.high()));
    }

    String choice(AccountField field, String code) {
        return field == AccountField.CURRENCY
                ? code
                : words.getTranslation("account." + field.key() + "." + code, formats.locale());
    }

    /**
     * Reads what was typed.
     *
     * @throws UnfitValue when the field cannot hold it
     */
    @Nullable Object read(AccountField field, String typed) {
        return FieldValue.read(
                field, field.kind() == FieldKind.MONEY ? plain(field, typed) : typed);
    }

    /** What was typed as plain text, or as it is where it cannot be read. */
    String typed(AccountField field, String typed) {
        return field.kind() == FieldKind.MONEY
                ? formats.number(typed).map(BigDecimal::toPlainString).orElse(typed)
                : typed;
    }

    private String plain(AccountField field, String typed) {
        return typed.isBlank()
                ? ""
                : formats.typedAmount(typed)
                        .orElseThrow(() -> new UnfitValue(field, why(typed), typed))
                        .toPlainString();
    }

    private UnfitValue.Why why(String noAmount) {
        return formats.number(noAmount).isPresent()
                ? UnfitValue.Why.TOO_PRECISE
                : UnfitValue.Why.NOT_A_NUMBER;
    }
}
