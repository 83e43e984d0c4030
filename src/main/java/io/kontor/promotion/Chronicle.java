package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happened to proposals and what is to be done after them; inside the vault only. */
@Repository
class Chronicle {

    private final DatabaseClient database;

    Chronicle(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> note(
            UUID proposal,
            @Nullable UUID actor,
            @Nullable State from,
            State to,
            String act,
            String reason) {
        return database.sql(
                        """
                        insert into proposal_event (proposal_id, actor, from_state, to_state, act, reason)
                        values (:proposal, :actor, :from, :to, :act, :reason)
                        """)
                .bind("proposal", proposal)
                .bind("actor", Bind.uuid(actor))
                .bind("from", Bind.text(from == null ? null : from.name()))
                .bind("to", to.name())
                .bind("act", act)
                .bind("reason", reason)
                .then();
    }

    /** The act that was noted last. */
    Mono<String> latest(UUID proposal) {
        return database.sql(
                        "select act from proposal_event where proposal_id = :proposal order by id desc limit 1")
                .bind("proposal", proposal)
                .map(row -> Objects.requireNonNull(row.get("act", String.class)))
                .one();
    }

    Flux<Case.Event> events(UUID proposal) {
        return database.sql(
                        "select * from proposal_event where proposal_id = :proposal order by id")
                .bind("proposal", proposal)
                .map(ProposalRow::event)
                .all();
    }

    Mono<Void> chores(UUID proposal, List<String> what) {
        // Of one generator, for they are read in the order of their ids.
        var generator = Generators.timeBasedEpochGenerator();
        var ids = what.stream().map(_ -> generator.generate()).toArray(UUID[]::new);
        return database.sql(
                        """
                        insert into proposal_chore (id, proposal_id, what)
                        select c.id, :proposal, c.what from unnest(:ids, :what) c (id, what)
                        """)
                .bind("proposal", proposal)
                .bind("ids", ids)
                .bind("what", what.toArray(String[]::new))
                .then();
    }

    Flux<Case.Chore> chores(UUID proposal) {
        return database.sql(
                        "select * from proposal_chore where proposal_id = :proposal order by id")
                .bind("proposal", proposal)
                .map(ProposalRow::chore)
                .all();
    }

    /**
     * Ticks it off, once: whoever was first stays named.
     *
     * @return whether the proposal has such a chore
     */
    Mono<Boolean> done(UUID proposal, UUID chore, UUID by) {
        return database.sql(
                        """
                        update proposal_chore
                        set done_by = coalesce(done_by, :by), done_at = coalesce(done_at, clock_timestamp())
                        where id = :id and proposal_id = :proposal
                        """)
                .bind("id", chore)
                .bind("proposal", proposal)
                .bind("by", by)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }
}
