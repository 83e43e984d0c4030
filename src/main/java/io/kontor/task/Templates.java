package io.kontor.task;

import io.kontor.account.NotAllowed;
import io.kontor.account.Reach;
import io.kontor.change.Bind;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lays out the tasks of templates, each once for an occasion. */
@Service
class Templates {

    private final DatabaseClient database;
    private final Write write;

    Templates(DatabaseClient database, Write write) {
        this.database = database;
        this.write = write;
    }

    /** Lays out a template for one account; says how many tasks that were not there already. */
    Mono<Long> layOut(Template template, UUID account, Viewer viewer) {
        if (!Access.may(viewer.role(), Deed.CARE)) {
            return Mono.error(new NotAllowed(Deed.CARE));
        }
        var reach = "a.id = :account and " + Reach.sql(viewer, Deed.CARE);
        var step = Step.of(Step.Kind.CREATE, viewer.person(), "task: " + template.code());
        var work =
                Flux.fromIterable(template.lines())
                        .concatMap(
                                line ->
                                        database.sql(insert(template, line, reach))
                                                .bind("account", account)
                                                .bind("viewer", viewer.person())
                                                .bind("by", Bind.uuid(viewer.person()))
                                                .fetch()
                                                .rowsUpdated())
                        .reduce(0L, Long::sum);
        return write.step(step, work);
    }

    /** Lays out a template for these accounts, or wherever its occasion arose, as the system. */
    Mono<Long> layOut(Template template, @Nullable Collection<UUID> accounts) {
        var which = accounts == null ? template.arises() : "a.id = any (:accounts)";
        var step = Step.of(Step.Kind.SYSTEM, null, "task: " + template.code());
        var work =
                Flux.fromIterable(template.lines())
                        .concatMap(line -> layOut(insert(template, line, which), accounts))
                        .reduce(0L, Long::sum);
        return isDue(template, which, accounts)
                .flatMap(due -> due ? write.step(step, work) : Mono.just(0L));
    }

    /** A step without any change would only be noise in the history. */
    private Mono<Boolean> isDue(
            Template template, String which, @Nullable Collection<UUID> accounts) {
        var spec =
                database.sql(
                        """
                        select exists (
                            select from account a
                            where %s and not exists (
                                select from task t where t.account_id = a.id
                                  and t.template = '%s' and t.occasion = %s)) as due
                        """
                                .formatted(which, template.code(), template.occasion()));
        return (accounts == null ? spec : spec.bind("accounts", accounts.toArray(UUID[]::new)))
                .map(row -> Boolean.TRUE.equals(row.get("due", Boolean.class)))
                .one();
    }

    private Mono<Long> layOut(String sql, @Nullable Collection<UUID> accounts) {
        var spec = database.sql(sql).bind("by", Bind.uuid(null));
        return (accounts == null ? spec : spec.bind("accounts", accounts.toArray(UUID[]::new)))
                .fetch()
                .rowsUpdated();
    }

    private static String insert(Template template, Template.Line line, String which) {
        return """
               insert into task (id, account_id, title, owner_id, created_by, due_on, template, occasion)
               select gen_random_uuid(), a.id, '%s', a.owner_id, :by, current_date + %d, '%s', %s
               from account a where %s
               on conflict do nothing
               """
                .formatted(line.title(), line.days(), template.code(), template.occasion(), which);
    }
}
