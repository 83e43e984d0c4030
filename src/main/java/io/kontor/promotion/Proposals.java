package io.kontor.promotion;

import io.kontor.change.Bind;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Proposals, read and written inside the vault only; its policies hide everybody's own case. */
@Repository
class Proposals {

    private static final String SELECT =
            """
            select r.*, p.name as subject_name, p.reports_to, p.role as subject_role
            from proposal r join person p on p.id = r.subject_id
            """;

    private final DatabaseClient database;

    Proposals(DatabaseClient database) {
        this.database = database;
    }

    /** Those the viewer reaches, the latest first. */
    Flux<Proposal> all(Viewer viewer) {
        var scope =
                "(r.proposer_id = :viewer or "
                        + PeopleAccess.sql(viewer, PeopleDeed.READ_FILE)
                        + ")";
        return database.sql(SELECT + " where " + scope + " order by r.effective_on desc, r.id desc")
                .bind("viewer", viewer.person())
                .map(ProposalRow::proposal)
                .all();
    }

    /** The policy lets through what the viewer was told. */
    Flux<Proposal> told(Viewer viewer) {
        return database.sql(SELECT + " where r.subject_id = :viewer order by r.effective_on desc")
                .bind("viewer", viewer.person())
                .map(ProposalRow::proposal)
                .all();
    }

    Mono<Proposal> byId(UUID id, Viewer viewer) {
        var scope =
                "(r.proposer_id = :viewer or "
                        + PeopleAccess.sql(viewer, PeopleDeed.READ_FILE)
                        + ")";
        return database.sql(SELECT + " where r.id = :id and " + scope)
                .bind("id", id)
                .bind("viewer", viewer.person())
                .map(ProposalRow::proposal)
                .one();
    }

    /** Whether the viewer may do this to the subject. */
    Mono<Boolean> reaches(UUID subject, Viewer viewer, PeopleDeed deed) {
        return database.sql(
                        "select exists (select from person p where p.id = :subject and "
                                + PeopleAccess.sql(viewer, deed)
                                + ") as found")
                .bind("subject", subject)
                .bind("viewer", viewer.person())
                .map(row -> Boolean.TRUE.equals(row.get("found", Boolean.class)))
                .one();
    }

    /** Scheduled ones whose day has come, also long ago. */
    Flux<Proposal> due(LocalDate day) {
        return database.sql(
                        SELECT
                                + " where r.state = 'SCHEDULED' and r.effective_on <= :day order by r.effective_on")
                .bind("day", day)
                .map(ProposalRow::proposal)
                .all();
    }

    Mono<Void> add(Proposal p) {
        return database.sql(
                        """
                        insert into proposal (id, kind, subject_id, proposer_id, from_level,
                                              from_title, level, title,
                                              effective_on, amount, currency, exceptions, state, reason,
                                              reverses)
                        values (:id, :kind, :subject, :proposer, :from, :fromTitle, :level, :title, :on, :amount,
                                :currency, :exceptions, :state, :reason, :reverses)
                        """)
                .bind("id", p.id())
                .bind("kind", p.kind().name())
                .bind("subject", p.subject())
                .bind("proposer", p.proposer())
                .bind("from", Bind.text(p.fromLevel()))
                .bind("fromTitle", p.fromTitle())
                .bind("level", p.level())
                .bind("title", p.title())
                .bind("on", p.effectiveOn())
                .bind("amount", Bind.of(BigDecimal.class, p.amount()))
                .bind("currency", Bind.text(p.currency()))
                .bind("exceptions", p.exceptions().toArray(String[]::new))
                .bind("state", p.state().name())
                .bind("reason", p.reason())
                .bind("reverses", Bind.uuid(p.reverses()))
                .then();
    }

    /** Moves on what still is in the version seen. */
    Mono<Proposal> move(Proposal seen, Proposal next) {
        return database.sql(
                        """
                        update proposal
                        set state = :state, version = version + 1, amount = :amount,
                            currency = :currency, conditions = :conditions, deferred_to = :deferredTo,
                            approver_id = :approver, exceptions = :exceptions, packet = cast(:packet as jsonb)
                        where id = :id and version = :version and state = :from
                        """)
                .bind("id", seen.id())
                .bind("version", seen.version())
                .bind("from", seen.state().name())
                .bind("state", next.state().name())
                .bind("amount", Bind.of(BigDecimal.class, next.amount()))
                .bind("currency", Bind.text(next.currency()))
                .bind("conditions", next.conditions())
                .bind("deferredTo", Bind.of(LocalDate.class, next.deferredTo()))
                .bind("approver", Bind.uuid(next.approver()))
                .bind("exceptions", next.exceptions().toArray(String[]::new))
                .bind("packet", Bind.text(next.packet()))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(_ -> next)
                .switchIfEmpty(Mono.error(ProposalFailure.Moved::new));
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
}
