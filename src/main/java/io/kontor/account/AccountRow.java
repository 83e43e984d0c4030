package io.kontor.account;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an account from a row of the database. */
public final class AccountRow {

    /** What {@link #account} reads, of the account called {@code a}. */
    public static final String COLUMNS =
            """
            a.id, a.external_key, a.name, a.parent_id, a.sector, a.tier, a.status, a.value,
            a.currency, a.location, a.customer_since, a.renewal_date, a.owner_id, a.next_step,
            a.tags,
            (select array[h.state, h.shown::text, h.coverage::text, h.low::text, h.high::text,
                          h.trend::text, (h.override_id is not null)::text]
             from account_health h where h.account_id = a.id) as health,
            array(select w.points from (
                      select distinct on ((s.on_date - date '2000-01-03') / 7)
                             s.on_date, round(s.held)::integer as points
                      from health_snapshot s
                      where s.account_id = a.id and s.on_date > current_date - 91
                      order by (s.on_date - date '2000-01-03') / 7, s.on_date desc) w
                  order by w.on_date) as weeks,
            array(select t.person_id || ' ' || t.role from account_team t
                  where t.account_id = a.id order by t.id) as team
            """;

    private AccountRow() {}

    public static Account account(Readable row) {
        return new Account(
                get(row, "id", UUID.class),
                row.get("external_key", String.class),
                text(row, "name"),
                row.get("parent_id", UUID.class),
                text(row, "sector"),
                Tier.valueOf(code(row, "tier")),
                Status.valueOf(code(row, "status")),
                get(row, "value", BigDecimal.class),
                text(row, "currency"),
                text(row, "location"),
                row.get("customer_since", LocalDate.class),
                row.get("renewal_date", LocalDate.class),
                get(row, "owner_id", UUID.class),
                text(row, "next_step"),
                List.of(get(row, "tags", String[].class)),
                health(row),
                figures(row),
                Arrays.stream(get(row, "team", String[].class)).map(AccountRow::member).toList());
    }

    private static Health health(Readable row) {
        var health = row.get("health", String[].class);
        return health == null ? Health.UNKNOWN : Health.valueOf(health[0].toUpperCase(Locale.ROOT));
    }

    private static @Nullable HealthFigures figures(Readable row) {
        @Nullable String @Nullable [] health = row.get("health", String[].class);
        return health == null
                ? null
                : new HealthFigures(
                        number(health[1]),
                        number(health[2]),
                        number(health[3]),
                        number(health[4]),
                        health[5] == null ? null : Double.valueOf(health[5]),
                        "true".equals(health[6]),
                        List.of(get(row, "weeks", Integer[].class)));
    }

    private static double number(@Nullable String text) {
        return text == null ? 0 : Double.parseDouble(text);
    }

    private static TeamMember member(String text) {
        var parts = text.split(" ", 2);
        var part = TeamMember.Part.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return new TeamMember(UUID.fromString(parts[0]), part);
    }

    private static String code(Readable row, String column) {
        return text(row, column).toUpperCase(Locale.ROOT);
    }

    private static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
