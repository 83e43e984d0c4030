package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import java.util.Locale;

/** What a cell shows beside its text, and the state it is coloured by. */
final class Decorations {

    private Decorations() {}

    static String of(AccountField field) {
        return switch (field) {
            case HEALTH ->
                    """
                    <span slot="before" class="state-icon" aria-hidden="true"></span>\
                    <svg slot="after" class="spark" viewBox="0 0 48 16" aria-hidden="true">\
                    <polyline points="${item.weeks}"></polyline></svg>\
                    <button slot="after" class="health-range" id="${item.mark}" tabindex="-1" ?hidden="${!item.range}" @click="${why}">${item.range}</button>""";
            case VALUE -> "<span slot=\"before\" class=\"cell-currency\">${item.currency}</span>";
            default -> "";
        };
    }

    static String state(Account account, AccountField field) {
        return switch (field) {
            case HEALTH -> code(account.health());
            case STATUS -> code(account.status());
            case TIER -> code(account.tier());
            default -> "";
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
