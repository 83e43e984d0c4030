package io.kontor.health;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Judgements in place of scores. */
@Repository
class Overrides {

    private final DatabaseClient database;

    Overrides(DatabaseClient database) {
        this.database = database;
    }

    /** What was there before ends today; an account has one override at most. */
    Mono<Void> endOthers(UUID account) {
        return database.sql(
                        """
                        update override set ended_on = current_date
                        where account_id = :account and ended_on is null
                        """)
                .bind("account", account)
                .then();
    }

    /** Whoever raises a score needs the consent of a lead, and has it if they are the lead. */
    Mono<UUID> add(NewOverride override, Viewer viewer) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var sql =
                """
                insert into override (id, account_id, value, reason, made_by, made_on, ends_on,
                                      needs_consent, score_then, owned_by)
                select :id, a.id, :value, :reason, :viewer, current_date, :ends,
                       :value > h.held and not (%s), h.score, a.owner_id
                from account a join account_health h on h.account_id = a.id
                where a.id = :account
                """
                        .formatted(Reach.sql(viewer, Deed.APPROVE_OVERRIDE));
        return database.sql(sql)
                .bind("id", id)
                .bind("value", override.value())
                .bind("reason", override.reason())
                .bind("viewer", viewer.person())
                .bind("ends", override.endsOn())
                .bind("account", override.account())
                .then()
                .thenReturn(id);
    }

    /** Answers the account; empty when there is nothing to consent to within reach. */
    Mono<UUID> consent(UUID id, Viewer viewer) {
        return set(
                id,
                "consent_by = :viewer, consent_on = current_date",
                "o.needs_consent and o.consent_on is null",
                Deed.APPROVE_OVERRIDE,
                viewer);
    }

    Mono<UUID> end(UUID id, Viewer viewer) {
        return set(id, "ended_on = current_date", "true", Deed.RATE, viewer);
    }

    private Mono<UUID> set(UUID id, String sets, String when, Deed deed, Viewer viewer) {
        var sql =
                """
                update override o set %s from account a
                where o.id = :id and o.ended_on is null and o.ends_on >= current_date and %s
                  and a.id = o.account_id and %s
                returning o.account_id
                """
                        .formatted(sets, when, Reach.sql(viewer, deed));
        return database.sql(sql)
                .bind("id", id)
                .bind("viewer", viewer.person())
                .map(row -> Objects.requireNonNull(row.get("account_id", UUID.class)))
                .one();
    }
}
