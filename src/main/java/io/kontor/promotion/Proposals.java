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

    static final String SELECT =
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

    Mono<Void> add(Proposal p) {
        return database.sql(
                        """
                        insert into proposal (id, kind, subject_id, proposer_id, from_level,
                                              from_title, level, title,
                                              effective_on, amount, currency, full_time, exceptions,
                                              state, reason, reverses, from_position)
                        values (:id, :kind, :subject, :proposer, :from, :fromTitle, :level, :title, :on, :amount,
                                :currency, :fullTime, :exceptions, :state, :reason, :reverses, :fromPosition)
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
                .bind("fullTime", share(p))
                .bind("exceptions", p.exceptions().toArray(String[]::new))
                .bind("state", p.state().name())
                .bind("reason", p.reason())
                .bind("reverses", Bind.uuid(p.reverses()))
                .bind("fromPosition", Bind.uuid(p.fromPosition()))
                .then();
    }

    /** Moves on what still is in the version seen. */
    Mono<Proposal> move(Proposal seen, Proposal next) {
        return database.sql(
                        """
                        update proposal
                        set state = :state, version = version + 1, amount = :amount,
                            currency = :currency, full_time = :fullTime, conditions = :conditions, deferred_to = :deferredTo,
                            approver_id = :approver, exceptions = :exceptions, packet = cast(:packet as jsonb)
                        where id = :id and version = :version and state = :from
                        """)
                .bind("id", seen.id())
                .bind("version", seen.version())
                .bind("from", seen.state().name())
                .bind("state", next.state().name())
                .bind("amount", Bind.of(BigDecimal.class, next.amount()))
                .bind("currency", Bind.text(next.currency()))
                .bind("fullTime", share(next))
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

    private static BigDecimal share(Proposal p) {
        return p.pay() == null ? BigDecimal.ONE : p.pay().fullTime();
    }
}
