package io.kontor.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account being put together from the fields that somebody filled in. */
public final class NewAccount {

    private final UUID id;
    private final Map<AccountField, @Nullable Object> values = new EnumMap<>(AccountField.class);

    public NewAccount(UUID owner) {
        this(Account.named("x", owner));
    }

    /** Begins with another account, id and all. */
    public NewAccount(Account like) {
        this.id = like.id();
        for (var field : AccountField.values()) {
            values.put(field, field.of(like));
        }
    }

    /**
     * Fills in a field.
     *
     * @throws UnfitValue when it is computed, not filled in
     */
    public void set(AccountField field, @Nullable Object value) {
        if (!field.isEditable() && field != AccountField.EXTERNAL_KEY) {
            throw new UnfitValue(field, UnfitValue.Why.NOT_EDITABLE, String.valueOf(value));
        }
        values.put(field, value);
    }

    /** The account as filled in; what was not is as in {@link Account#named}. */
    public Account account() {
        return new Account(
                id,
                (String) values.get(AccountField.EXTERNAL_KEY),
                text(AccountField.NAME),
                (UUID) values.get(AccountField.PARENT),
                text(AccountField.SECTOR),
                Tier.valueOf(code(AccountField.TIER)),
                Status.valueOf(code(AccountField.STATUS)),
                (BigDecimal) required(AccountField.VALUE),
                text(AccountField.CURRENCY),
                text(AccountField.LOCATION),
                (LocalDate) values.get(AccountField.CUSTOMER_SINCE),
                (LocalDate) values.get(AccountField.RENEWAL_DATE),
                (UUID) required(AccountField.OWNER),
                text(AccountField.NEXT_STEP),
                ((List<?>) required(AccountField.TAG)).stream().map(String::valueOf).toList(),
                Health.UNKNOWN,
                List.of());
    }

    private Object required(AccountField field) {
        return Objects.requireNonNull(values.get(field));
    }

    private String text(AccountField field) {
        return required(field).toString();
    }

    private String code(AccountField field) {
        return text(field).toUpperCase(Locale.ROOT);
    }
}
