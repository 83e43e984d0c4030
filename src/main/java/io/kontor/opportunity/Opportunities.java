package io.kontor.opportunity;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is being sold to whom. Writing belongs inside a {@link io.kontor.change.Write} step. */
@Repository
public class Opportunities {

    private final DatabaseClient database;
    private final JsonMapper json;

    Opportunities(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public Flux<Opportunity> all() {
        return database.sql(
                        """
                        select id, external_key, account_id, product_id, agent_id, stage,
                               engaged_on, closed_on, value
                        from opportunity where external_key is not null
                        """)
                .map(Opportunities::opportunity)
                .all();
    }

    /** Adds these, or gives those of the same id these facts, all in one statement. */
    public Mono<Void> put(List<Opportunity> opportunities) {
        return database.sql(
                        """
                        insert into opportunity
                        select * from jsonb_populate_recordset(null::opportunity, :rows::text::jsonb)
                        on conflict (id) do update
                        set account_id = excluded.account_id, product_id = excluded.product_id,
                            agent_id = excluded.agent_id, stage = excluded.stage,
                            engaged_on = excluded.engaged_on, closed_on = excluded.closed_on,
                            value = excluded.value
                        """)
                .bind("rows", json(opportunities))
                .then();
    }

    private String json(List<Opportunity> opportunities) {
        return json.writeValueAsString(opportunities.stream().map(Opportunities::row).toList());
    }

    static Map<String, @Nullable Object> row(Opportunity o) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", o.id());
        row.put("external_key", o.externalKey());
        row.put("account_id", o.account());
        row.put("product_id", o.product());
        row.put("agent_id", o.agent());
        row.put("stage", o.stage());
        row.put("engaged_on", o.engagedOn());
        row.put("closed_on", o.closedOn());
        row.put("value", o.value());
        return row;
    }

    private static Opportunity opportunity(Readable row) {
        return new Opportunity(
                get(row, "id", UUID.class),
                get(row, "external_key", String.class),
                get(row, "account_id", UUID.class),
                get(row, "product_id", UUID.class),
                row.get("agent_id", UUID.class),
                get(row, "stage", String.class),
                row.get("engaged_on", LocalDate.class),
                row.get("closed_on", LocalDate.class),
                get(row, "value", BigDecimal.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
