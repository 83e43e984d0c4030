package io.kontor.rest;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.account.FieldValue;
import io.kontor.account.TeamMember;
import io.kontor.account.UnfitValue;
import io.kontor.team.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account as the API shows it. */
final class AccountJson {

    private AccountJson() {}

    static Map<String, @Nullable Object> of(Account account, Organisation organisation) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", account.id());
        for (var field : AccountField.values()) {
            json.put(field.key(), field.of(account));
        }
        json.put("ownerName", organisation.name(account.owner()));
        json.put("team", account.team().stream().map(m -> member(m, organisation)).toList());
        return json;
    }

    private static Map<String, Object> member(TeamMember member, Organisation organisation) {
        return Map.of(
                "person", member.person(),
                "name", organisation.name(member.person()),
                "part", member.part().name().toLowerCase(Locale.ROOT));
    }

    /** What a client sent for a field, in the plain form of {@link FieldValue}. */
    static String plain(AccountField field, @Nullable Object sent) {
        return switch (sent) {
            case null -> "";
            case List<?> list when field.kind() == FieldKind.TAGS ->
                    String.join(",", list.stream().map(AccountJson::tag).toList());
            case String text when field.kind() != FieldKind.TAGS -> text;
            case Number number when field.kind() == FieldKind.MONEY -> number.toString();
            default -> throw new UnfitValue(field, UnfitValue.Why.WRONG_TYPE, String.valueOf(sent));
        };
    }

    private static String tag(@Nullable Object sent) {
        if (sent instanceof String tag && !tag.isBlank() && !tag.contains(",")) {
            return tag;
        }
        throw new UnfitValue(AccountField.TAG, UnfitValue.Why.NOT_A_TAG, String.valueOf(sent));
    }
}
