package io.kontor.account;

import static io.kontor.account.FieldKind.CHOICE;
import static io.kontor.account.FieldKind.DATE;
import static io.kontor.account.FieldKind.MONEY;
import static io.kontor.account.FieldKind.NUMBER;
import static io.kontor.account.FieldKind.PERSON;
import static io.kontor.account.FieldKind.REFERENCE;
import static io.kontor.account.FieldKind.TAGS;
import static io.kontor.account.FieldKind.TEXT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an account: one list for the grid, filters, sorts, imports, exports and the API.
 */
public enum AccountField {
    NAME("name", "name", TEXT, 200, true, Account::name),
    EXTERNAL_KEY("externalKey", "external_key", TEXT, 100, false, Account::externalKey),
    PARENT("parent", "parent_id", REFERENCE, 0, true, Account::parent),
    SECTOR("sector", "sector", TEXT, 100, true, Account::sector),
    TIER("tier", "tier", CHOICE, 0, true, a -> code(a.tier())),
    STATUS("status", "status", CHOICE, 0, true, a -> code(a.status())),
    HEALTH("health", "health", CHOICE, 0, false, a -> code(a.health())),
    SCORE("score", "score", NUMBER, 0, false, AccountField::score),
    TREND("trend", "trend", NUMBER, 0, false, AccountField::trend),
    COVERAGE("coverage", "coverage", NUMBER, 0, false, AccountField::coverage),
    VALUE("value", "value", MONEY, 0, true, Account::value),
    CURRENCY("currency", "currency", CHOICE, 0, true, Account::currency),
    LOCATION("location", "location", TEXT, 200, true, Account::location),
    CUSTOMER_SINCE("customerSince", "customer_since", DATE, 0, true, Account::customerSince),
    RENEWAL_DATE("renewalDate", "renewal_date", DATE, 0, true, Account::renewalDate),
    OWNER("owner", "owner_id", PERSON, 0, true, Account::owner),
    NEXT_STEP("nextStep", "next_step", TEXT, 500, true, Account::nextStep),
    TAG("tags", "tags", TAGS, 0, true, Account::tags);

    private static final Map<String, AccountField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(f -> f.key, Function.identity()));
    private static final Map<String, AccountField> BY_COLUMN =
            Arrays.stream(values()).collect(Collectors.toMap(f -> f.column, Function.identity()));

    /** What is kept with the health of an account. */
    public static final Set<AccountField> OF_HEALTH = EnumSet.of(HEALTH, SCORE, TREND, COVERAGE);

    /** What only those may ask for, order by or filter by who may know more than the state. */
    public static final Set<AccountField> FIGURES = EnumSet.of(SCORE, TREND, COVERAGE);

    private final String key;
    private final String column;
    private final FieldKind kind;
    private final int most;
    private final boolean editable;
    private final Function<Account, @Nullable Object> value;

    AccountField(
            String key,
            String column,
            FieldKind kind,
            int most,
            boolean editable,
            Function<Account, @Nullable Object> value) {
        this.key = key;
        this.column = column;
        this.kind = kind;
        this.most = most;
        this.editable = editable;
        this.value = value;
    }

    /** The field by the name it has in links and in the API. */
    public static Optional<AccountField> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The field by the name it has in the database and in the history. */
    public static Optional<AccountField> ofColumn(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column));
    }

    public String key() {
        return key;
    }

    public FieldKind kind() {
        return kind;
    }

    /** The longest text allowed; 0 where length has no meaning. */
    public int most() {
        return most;
    }

    public boolean isEditable() {
        return editable;
    }

    /** The name this field has in the database and in the history. */
    public String columnName() {
        return column;
    }

    /** The column of the table account that holds it. */
    public String column() {
        return column;
    }

    /** This field's value: text, a number, a date, an id or a list of texts, or null for none. */
    public @Nullable Object of(Account account) {
        return value.apply(account);
    }

    private static @Nullable Object score(Account account) {
        var figures = account.figures();
        return figures == null || account.health() == Health.UNKNOWN
                ? null
                : points(figures.shown());
    }

    private static @Nullable Object trend(Account account) {
        var figures = account.figures();
        return figures == null || figures.trend() == null ? null : points(figures.trend());
    }

    /** In percent. */
    private static @Nullable Object coverage(Account account) {
        var figures = account.figures();
        return figures == null ? null : points(figures.coverage() * 100);
    }

    private static BigDecimal points(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
