package io.kontor.promotion;

import io.kontor.security.Viewer;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people were told about themselves; inside the vault only. */
@Repository
class ToldDecisions {

    // Nobody learns from an earlier decision of one that they were not told yet.
    private static final String TAKEN_BACK =
            "exists (select from proposal b where b.reverses = r.id and b.told_at is not null)";

    private final DatabaseClient database;

    ToldDecisions(DatabaseClient database) {
        this.database = database;
    }

    /** The policy lets through what the viewer was told, and nothing before that. */
    Flux<Decision> of(Viewer viewer) {
        return database.sql(
                        """
                        select r.id, r.kind, r.from_level, r.level, r.title, r.effective_on, r.amount, r.currency,
                               r.full_time, r.told_reason, r.told_at, coalesce(t.name, '') as told_by,
                               %s as taken_back
                        from proposal r left join person t on t.id = r.told_by
                        where r.subject_id = :viewer and r.told_at is not null
                        order by r.effective_on desc, r.id desc
                        """
                                .formatted(TAKEN_BACK))
                .bind("viewer", viewer.person())
                .map(ProposalRow::decision)
                .all();
    }

    /** In the same order, without amounts. */
    Flux<Decision.Mark> marks(Viewer viewer) {
        return database.sql(
                        """
                        select r.id, r.told_at, %s as taken_back from proposal r
                        where r.subject_id = :viewer and r.told_at is not null
                        order by r.effective_on desc, r.id desc
                        """
                                .formatted(TAKEN_BACK))
                .bind("viewer", viewer.person())
                .map(ProposalRow::mark)
                .all();
    }

    /** Keeps who told it and in which words. */
    Mono<Void> tell(UUID proposal, String reason, Viewer viewer) {
        return database.sql(
                        """
                        update proposal
                        set told_at = clock_timestamp(), told_by = :viewer, told_reason = :reason
                        where id = :id
                        """)
                .bind("id", proposal)
                .bind("viewer", viewer.person())
                .bind("reason", reason)
                .then();
    }
}
