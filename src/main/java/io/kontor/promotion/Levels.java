package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The levels that decisions lead to, in the files of their subjects. */
@Repository
class Levels {

    private final DatabaseClient database;

    Levels(DatabaseClient database) {
        this.database = database;
    }

    /** A level to which a reversal leads back goes on from the earlier row of it. */
    Mono<Void> put(Proposal p) {
        return database.sql(
                        """
                        insert into standing (id, person_id, level, since, continues)
                        values (:id, :person, :level, :since, (
                            select e.id from standing e
                            where :back and e.person_id = :person and e.level = :level and e.since < :since
                            order by e.since desc limit 1))
                        on conflict (person_id, since) do update
                        set level = excluded.level, continues = excluded.continues
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("person", p.subject())
                .bind("level", p.level())
                .bind("since", p.effectiveOn())
                .bind("back", Rules.isReversal(p))
                .then();
    }
}
