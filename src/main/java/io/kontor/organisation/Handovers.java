package io.kontor.organisation;

import io.kontor.account.NotAllowed;
import io.kontor.account.Reach;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Hands some or all of a book over, with what is open in it, in one step. */
@Service
class Handovers {

    private static final String SOME =
            """
            a.owner_id = :from and (cardinality(cast(:accounts as uuid[])) = 0 or a.id = any (:accounts))
              and %s
            """;

    private final DatabaseClient database;
    private final Write write;
    private final Team team;
    private final Giving giving;

    Handovers(DatabaseClient database, Write write, Team team, Giving giving) {
        this.giving = giving;
        this.database = database;
        this.write = write;
        this.team = team;
    }

    /** What would go along; nothing is written. */
    public Mono<HandoverPreview> preview(Handover handover, Viewer viewer) {
        var sql =
                """
                select count(*) as accounts, coalesce(sum(a.value * c.rate), 0) as value,
                       coalesce(sum((select count(*) from concern o where o.account_id = a.id
                                     and o.owner_id = :from and o.state = 'open')), 0)::bigint as concerns,
                       coalesce(sum((select count(*) from task t where t.account_id = a.id
                                     and t.owner_id = :from and t.state = 'open')), 0)::bigint as tasks,
                       coalesce(sum(demand(a.status, h.state, a.renewal_date, current_date, w)), 0)
                           as demand
                from account a join account_health h on h.account_id = a.id
                join currency c on c.code = a.currency
                join workload_norm w on w.tier = a.tier
                where
                """
                        + some(viewer);
        return check(handover, viewer)
                .then(bound(sql, handover, viewer).map(Handovers::preview).one());
    }

    /** Hands over; what the viewer may not reassign stays. How many accounts went. */
    public Mono<Long> apply(Handover handover, Viewer viewer) {
        var step =
                Step.of(Step.Kind.HANDOVER, viewer.person(), team.now().name(handover.to()))
                        .because(handover.note());
        var locked =
                bound(
                                "select a.id from account a where "
                                        + some(viewer)
                                        + " order by a.id for update",
                                handover,
                                viewer)
                        .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                        .all()
                        .collectList();
        return check(handover, viewer)
                .then(
                        Mono.defer(
                                () ->
                                        write.step(
                                                step,
                                                locked.flatMap(
                                                        ids ->
                                                                giving.give(
                                                                        ids,
                                                                        handover.from(),
                                                                        handover.to())))));
    }

    private Mono<Void> check(Handover handover, Viewer viewer) {
        var heir = team.now().person(handover.to());
        if (!Access.may(viewer.role(), Deed.REASSIGN)
                || !team.now().subtree(viewer.person()).contains(handover.to())) {
            return Mono.error(new NotAllowed(Deed.REASSIGN));
        }
        return heir.isPresent() && heir.get().leftOn() == null && !handover.note().isBlank()
                ? Mono.empty()
                : Mono.error(
                        new RefusedMove(
                                RefusedMove.Why.RULE,
                                "a handover needs a note and somebody to take over"));
    }

    private static String some(Viewer viewer) {
        return SOME.formatted(Reach.sql(viewer, Deed.REASSIGN));
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Handover handover, Viewer viewer) {
        return database.sql(sql)
                .bind("from", handover.from())
                .bind("accounts", handover.accounts().toArray(UUID[]::new))
                .bind("viewer", viewer.person());
    }

    private static HandoverPreview preview(Readable row) {
        return new HandoverPreview(
                number(row, "accounts"),
                money(row, "value"),
                number(row, "concerns"),
                number(row, "tasks"),
                money(row, "demand"));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static BigDecimal money(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }
}
