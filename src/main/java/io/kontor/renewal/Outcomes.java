package io.kontor.renewal;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes how a renewal ended, and what follows for the account. */
@Repository
class Outcomes {

    private final DatabaseClient database;

    Outcomes(DatabaseClient database) {
        this.database = database;
    }

    /** Whether the renewal was open, and the viewer may edit its account. */
    Mono<Boolean> close(Renewal renewal, Closing closing, LocalDate today, Viewer viewer) {
        return database.sql(
                        """
                        update renewal r
                        set outcome = :outcome, outcome_on = :today, outcome_value = :value, reason = :reason
                        from account a
                        where a.id = r.account_id and r.id = :id and r.outcome = 'open' and %s
                        """
                                .formatted(Reach.sql(viewer, Deed.EDIT)))
                .bind("viewer", viewer.person())
                .bind("id", renewal.id())
                .bind("outcome", closing.outcome().code())
                .bind("today", today)
                .bind("value", closing.stays(renewal))
                .bind("reason", closing.reason())
                .fetch()
                .rowsUpdated()
                .map(n -> n == 1);
    }

    /** Whoever stays decides again later, and is worth what stayed. */
    Mono<Void> stays(Renewal renewal, Closing closing) {
        return database.sql(
                        """
                        update account set renewal_date = :next,
                            value = case when currency = :currency then :value else value end
                        where id = :account
                        """)
                .bind("account", renewal.account())
                .bind("next", closing.again(renewal))
                .bind("currency", renewal.currency())
                .bind("value", closing.stays(renewal))
                .then();
    }

    /** Whoever leaves is a customer until the day that was decided about. */
    Mono<Void> leaves(Renewal renewal, LocalDate today) {
        return database.sql(
                        """
                        update account set renewal_date = null, status = :status
                        where id = :account
                        """)
                .bind("account", renewal.account())
                .bind("status", renewal.dueOn().isAfter(today) ? "notice" : "lost")
                .then();
    }
}
