package io.kontor.opportunity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Whoever won most on an account. Writing belongs inside a {@link io.kontor.change.Write} step. */
@Repository
public class BestAgents {

    /** Who won most on each account, counting what is planned instead of what it replaces. */
    private static final String BEST =
            """
            with planned as materialized (
                select * from jsonb_populate_recordset(null::opportunity, :planned::text::jsonb)),
            after as (
                select account_id, agent_id, stage, value from planned
                union all
                select account_id, agent_id, stage, value from opportunity
                where id not in (select id from planned)),
            won as (
                select account_id, agent_id, sum(value) as value from after
                where stage = 'won' and agent_id is not null and account_id = any (:accounts)
                group by account_id, agent_id),
            best as (
                select distinct on (account_id) account_id, agent_id from won
                order by account_id, value desc, agent_id),
            handover as (
                select a.id, a.name, best.agent_id
                from best join account a on a.id = best.account_id
                where a.owner_id = :owner and a.owner_id <> best.agent_id
                  and best.agent_id in (select subtree(:owner))
                  and not exists (select from account b
                                  where b.owner_id = best.agent_id
                                    and b.external_key = a.external_key))
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    BestAgents(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Gives these accounts, where they still belong to the one who brought them in, to whoever of
     * the people below won most there, unless that person has an account of the same key.
     *
     * @return how many went
     */
    public Mono<Long> handOver(UUID broughtInBy, List<UUID> accounts) {
        return bound(
                        BEST
                                + """
                                update account a set owner_id = h.agent_id
                                from handover h where a.id = h.id and a.owner_id = :owner
                                """,
                        broughtInBy,
                        accounts,
                        List.of())
                .fetch()
                .rowsUpdated();
    }

    /** Who would get which of these accounts, in words, were these opportunities there. */
    public Flux<String> wouldGo(UUID broughtInBy, List<UUID> accounts, List<Opportunity> planned) {
        return bound(
                        BEST
                                + """
                                select h.name || ' → ' || p.name as handover
                                from handover h join person p on p.id = h.agent_id
                                order by h.name
                                """,
                        broughtInBy,
                        accounts,
                        planned)
                .map(row -> Objects.requireNonNull(row.get("handover", String.class)))
                .all();
    }

    private GenericExecuteSpec bound(
            String sql, UUID owner, List<UUID> accounts, List<Opportunity> planned) {
        return database.sql(sql)
                .bind(
                        "planned",
                        json.writeValueAsString(planned.stream().map(Opportunities::row).toList()))
                .bind("accounts", accounts.toArray(UUID[]::new))
                .bind("owner", owner);
    }
}
