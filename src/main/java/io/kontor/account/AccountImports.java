package io.kontor.account;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings many accounts in at once; writing belongs inside a {@link io.kontor.change.Write} step.
 */
@Service
public class AccountImports {

    private final DatabaseClient database;
    private final Accounts accounts;
    private final JsonMapper json;

    AccountImports(DatabaseClient database, Accounts accounts, JsonMapper json) {
        this.database = database;
        this.accounts = accounts;
        this.json = json;
    }

    /** An account that a file describes differently. */
    public record Changed(Account before, Account after, Set<AccountField> fields) {}

    /** The accounts that this person's files may change. */
    public Flux<Account> importable(Viewer viewer) {
        return accounts.all(viewer, Access.scope(viewer.role(), Deed.IMPORT));
    }

    /**
     * The names of the accounts this person sees, so that a file cannot add a second one; of others
     * it must not tell even that they exist.
     */
    public Flux<String> readable(Viewer viewer) {
        return database.sql("select a.name from account a where " + Reach.sql(viewer, Deed.READ))
                .bind("viewer", viewer.person())
                .map(row -> Objects.requireNonNull(row.get("name", String.class)))
                .all();
    }

    /** Which account is below which, seen or not: a circle may close where nobody looks. */
    public Mono<Map<UUID, UUID>> parents() {
        return database.sql("select id, parent_id from account where parent_id is not null")
                .map(row -> Map.entry(id(row, "id"), id(row, "parent_id")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    /** Adds accounts in one statement; a parent is among them or there already. */
    public Mono<Void> add(List<Account> added) {
        return database.sql(
                        """
                        insert into account (id, external_key, name, parent_id, sector, tier, status, value,
                                             currency, location, customer_since, renewal_date, owner_id,
                                             next_step, tags)
                        select id, external_key, name, parent_id, sector, tier, status, value,
                               currency, location, customer_since, renewal_date, owner_id, next_step, tags
                        from jsonb_populate_recordset(null::account, :rows::text::jsonb)
                        """)
                .bind("rows", rows(added))
                .then();
    }

    /**
     * Changes accounts in one statement.
     *
     * @return an error {@link ChangedMeanwhile} when a cell was changed since it was compared
     */
    public Mono<Void> change(List<Changed> changed) {
        return database.sql(
                        """
                        update account a
                        set name = n.name, parent_id = n.parent_id, sector = n.sector, tier = n.tier,
                            status = n.status, value = n.value, currency = n.currency,
                            location = n.location, customer_since = n.customer_since,
                            renewal_date = n.renewal_date, next_step = n.next_step, tags = n.tags
                        from jsonb_populate_recordset(null::account, :after::text::jsonb) n
                        join jsonb_populate_recordset(null::account, :before::text::jsonb) o using (id)
                        where a.id = n.id
                          and (a.name, a.sector, a.tier, a.status, a.value, a.currency, a.location,
                               a.next_step, a.tags)
                            = (o.name, o.sector, o.tier, o.status, o.value, o.currency, o.location,
                               o.next_step, o.tags)
                          and a.parent_id is not distinct from o.parent_id
                          and a.customer_since is not distinct from o.customer_since
                          and a.renewal_date is not distinct from o.renewal_date
                        """)
                .bind("after", rows(changed.stream().map(Changed::after).toList()))
                .bind("before", rows(changed.stream().map(Changed::before).toList()))
                .fetch()
                .rowsUpdated()
                .flatMap(
                        n ->
                                n == changed.size()
                                        ? Mono.empty()
                                        : Mono.error(new ChangedMeanwhile()));
    }

    private String rows(List<Account> accounts) {
        return json.writeValueAsString(accounts.stream().map(AccountImports::row).toList());
    }

    private static Map<String, @Nullable Object> row(Account account) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", account.id());
        for (var field : AccountField.values()) {
            row.put(field.column(), field.of(account));
        }
        return row;
    }
}
