package io.kontor.promotion;

import io.kontor.change.Bind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Proposals on their day, and after they took effect; inside the vault only. */
@Repository
class Effects {

    private final DatabaseClient database;

    Effects(DatabaseClient database) {
        this.database = database;
    }

    /** Scheduled ones whose day has come, also long ago. */
    Flux<Proposal> due(LocalDate day) {
        return database.sql(
                        Proposals.SELECT
                                + " where r.state = 'SCHEDULED' and r.effective_on <= :day order by r.effective_on")
                .bind("day", day)
                .map(ProposalRow::proposal)
                .all();
    }

    /** Whoever it is about and whoever asks: for the system. */
    Mono<Proposal> byId(UUID id) {
        return database.sql(Proposals.SELECT + " where r.id = :id")
                .bind("id", id)
                .map(ProposalRow::proposal)
                .one();
    }

    /** Keeps where the subject was before, for a reversal; what a reversal leads back to stays. */
    Mono<Void> keepPlace(UUID id, @Nullable UUID position) {
        return database.sql(
                        "update proposal set from_position = coalesce(from_position, :position) where id = :id")
                .bind("id", id)
                .bind("position", Bind.uuid(position))
                .then();
    }

    Mono<Void> reverse(UUID id) {
        return database.sql(
                        """
                        update proposal set state = 'REVERSED', version = version + 1
                        where id = :id and state in ('APPLIED', 'TOLD')
                        """)
                .bind("id", id)
                .then();
    }

    /** Whether a decision about the same person took effect since, and still stands. */
    Mono<Boolean> isOvertaken(Proposal p) {
        return database.sql(
                        """
                        select exists (
                            select from proposal r
                            where r.subject_id = :subject and r.state in ('APPLIED', 'TOLD')
                              and r.kind <> 'REVERSAL' and (r.effective_on, r.id) > (:day, :id)) as found
                        """)
                .bind("subject", p.subject())
                .bind("day", p.effectiveOn())
                .bind("id", p.id())
                .map(row -> Boolean.TRUE.equals(row.get("found", Boolean.class)))
                .one();
    }
}
