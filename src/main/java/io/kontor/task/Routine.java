package io.kontor.task;

import com.fasterxml.uuid.Generators;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Lays out the next of a task that comes again. */
@Repository
class Routine {

    private final DatabaseClient database;

    Routine(DatabaseClient database) {
        this.database = database;
    }

    /** Counted from the day it was done; none where the next is there already. */
    Mono<Void> next(UUID done) {
        return database.sql(
                        """
                        insert into task (id, account_id, title, owner_id, created_by, due_on,
                                          every_days, template, occasion)
                        select :id, account_id, title, owner_id, created_by,
                               done_on + every_days, every_days, template,
                               case when template is not null then (done_on + every_days)::text end
                        from task t
                        where id = :done and not exists (
                            select from task o
                            where o.account_id = t.account_id and o.title = t.title
                              and o.state = 'open' and o.every_days is not null)
                        on conflict do nothing
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("done", done)
                .then();
    }
}
