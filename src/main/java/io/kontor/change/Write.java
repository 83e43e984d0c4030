package io.kontor.change;

import io.r2dbc.spi.R2dbcException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The only way to write: one step, one transaction, shielded from cancellation.
 *
 * <p>A cancelled request can commit half a transaction with r2dbc-postgresql (its issue 733), so
 * the transaction runs to its end whoever stops waiting for it.
 */
@Component
public class Write {

    private static final int RETRIES = 3;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Bell bell;

    Write(DatabaseClient database, TransactionalOperator transaction, Bell bell) {
        this.database = database;
        this.transaction = transaction;
        this.bell = bell;
    }

    /**
     * Does the work in one transaction under the step and rings the bell after the commit.
     *
     * @param work begun anew where it lost a deadlock, so it does nothing but write
     * @return what the work returns, or its error, in which case nothing was written
     */
    public <T> Mono<T> step(Step step, Mono<T> work) {
        return shielded(
                transaction
                        .transactional(begin(step).then(work))
                        .retryWhen(Retry.max(RETRIES).filter(Write::isDeadlock)));
    }

    private <T> Mono<T> shielded(Mono<T> transaction) {
        var whole = transaction.doOnSuccess(_ -> bell.ring());
        return Mono.defer(() -> Mono.fromFuture(whole.toFuture(), true));
    }

    /** Two that wait for each other: the database ended this one, and nothing of it was written. */
    private static boolean isDeadlock(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof R2dbcException e && "40P01".equals(e.getSqlState());
    }

    /** Like {@link #step}, for so many records that a statement may take longer than a page's. */
    public <T> Mono<T> large(Step step, Mono<T> work) {
        return step(
                step,
                database.sql("select set_config('statement_timeout', '10min', true)")
                        .then()
                        .then(work));
    }

    /** Like {@link #step}, for what happened before it was brought in: history says when it did. */
    public <T> Mono<T> past(Instant at, Step step, Mono<T> work) {
        var then =
                database.sql("select set_config('kontor.at', :at, true)")
                        .bind("at", at.toString())
                        .then();
        var dated =
                database.sql("update step set at = :at where id = :id")
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("id", step.id())
                        .then();
        return step(step, then.then(dated).then(work));
    }

    /**
     * Does the work in one transaction that is no step and has no author in history: what is kept
     * apart keeps a history of its own.
     */
    public <T> Mono<T> apart(Mono<T> work) {
        return shielded(transaction.transactional(work));
    }

    private Mono<Void> begin(Step step) {
        return database.sql(
                        """
                        with told as materialized (
                            select set_config('kontor.actor', coalesce(:actor::text, ''), true),
                                   set_config('kontor.step', :id::text, true),
                                   set_config('kontor.reason', coalesce(:reason, ''), true))
                        insert into step (id, kind, actor, label, reason, undoes)
                        select :id, :kind, :actor, :label, :reason, :undoes from told
                        """)
                .bind("id", step.id())
                .bind("kind", step.kind().name().toLowerCase(Locale.ROOT))
                .bind("actor", Bind.uuid(step.actor()))
                .bind("label", step.label())
                .bind("reason", Bind.text(step.reason()))
                .bind("undoes", Bind.uuid(step.undoes()))
                .then();
    }
}
