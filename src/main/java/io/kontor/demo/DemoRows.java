package io.kontor.demo;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Account;
import io.kontor.team.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the demonstration writes beside people and accounts. */
@Repository
class DemoRows {

    private final DatabaseClient database;

    DemoRows(DatabaseClient database) {
        this.database = database;
    }

    /** Puts helpers and liaisons on the account teams. */
    Mono<Void> teams(List<Person> staff, List<Account> customers) {
        var manager = Founding.named(staff, "manager");
        var lead = Founding.named(staff, "lead");
        var assistant = Founding.named(staff, "assistant");
        var liaison = Founding.named(staff, "liaison");
        var managed = customers.stream().filter(a -> a.owner().equals(manager.id())).toList();
        return Flux.fromIterable(managed.subList(0, Math.min(14, managed.size())))
                .concatMap(a -> join(a.id(), assistant.id(), "assistant"))
                .thenMany(Flux.range(0, 25))
                .concatMap(i -> join(customers.get(i * 16).id(), liaison.id(), "sales_liaison"))
                .thenMany(Flux.range(0, 40))
                .concatMap(i -> join(customers.get(i * 9 + 3).id(), lead.id(), "deputy"))
                .then();
    }

    private Mono<Void> join(UUID account, UUID person, String part) {
        return database.sql(
                        """
                        insert into account_team (id, account_id, person_id, role)
                        values (:id, :account, :person, :part)
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("account", account)
                .bind("person", person)
                .bind("part", part)
                .then();
    }

    Mono<Void> nextStep(List<UUID> accounts, String text) {
        return database.sql("update account set next_step = :text where id = any (:accounts)")
                .bind("text", text)
                .bind("accounts", accounts.toArray(UUID[]::new))
                .then();
    }

    Mono<Void> grow(List<UUID> accounts, double factor) {
        return database.sql(
                        """
                        update account set value = round(value * :factor / 1000) * 1000
                        where id = any (:accounts)
                        """)
                .bind("factor", factor)
                .bind("accounts", accounts.toArray(UUID[]::new))
                .then();
    }
}
