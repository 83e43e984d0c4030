package io.kontor;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Role;
import io.kontor.team.Team;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A company of its own for each test: a line from the VP to the assistant, and others beside it.
 */
public class Company {

    public Viewer vp, director, lead, manager, associate, assistant;
    public Viewer otherLead, otherManager, hr, liaison, admin;

    private final Team team;
    private final Write write;
    private final DatabaseClient database;
    private final AccountService accounts;

    Company(Team team, Write write, DatabaseClient database, AccountService accounts) {
        this.team = team;
        this.write = write;
        this.database = database;
        this.accounts = accounts;
    }

    /** Founds the company anew, beside those of other tests. */
    public Company found() {
        vp = hire("Vera", Role.VP, null);
        director = hire("Dag", Role.DIRECTOR, vp);
        lead = hire("Lea", Role.LEAD, director);
        manager = hire("Mia", Role.MANAGER, lead);
        associate = hire("Asta", Role.ASSOCIATE, manager);
        assistant = hire("Ask", Role.ASSISTANT, associate);
        otherLead = hire("Leif", Role.LEAD, director);
        otherManager = hire("Max", Role.MANAGER, otherLead);
        hr = hire("Hedda", Role.HR, null);
        liaison = hire("Liv", Role.LIAISON, null);
        admin = hire("Adam", Role.ADMIN, null);
        team.refresh().block();
        return this;
    }

    public List<Viewer> everybody() {
        return List.of(
                vp,
                director,
                lead,
                manager,
                associate,
                assistant,
                otherLead,
                otherManager,
                hr,
                liaison,
                admin);
    }

    private Viewer hire(String name, Role role, Viewer superior) {
        var person =
                Person.named(name, role).reportingTo(superior == null ? null : superior.person());
        write.step(Step.of(Step.Kind.SYSTEM, null, name), team.add(person)).block();
        return Viewer.of(person);
    }

    /** An account that its owner, or the owner's lead, added. */
    public Account account(String name, Viewer owner) {
        var account = Account.named(name, owner.person());
        return accounts.create(account, owner).block();
    }

    /** Somebody joins an account's team; as the part the database knows. */
    public void join(Viewer person, UUID account, String part) {
        sql(
                "insert into account_team values ('%s', '%s', '%s', '%s')"
                        .formatted(uuid(), account, person.person(), part));
    }

    /** Accounts with values of every kind, owned by all who can own some. */
    public void randomBook(int size, long seed) {
        var random = new Random(seed);
        var owners = List.of(lead, manager, associate, otherLead, otherManager);
        for (int i = 0; i < size; i++) {
            sql(
                    """
                    insert into account (id, name, owner_id, value, currency, status, tier, sector,
                                         renewal_date)
                    values ('%s', 'Random %d', '%s', %d.%02d, '%s', '%s', '%s', '%s',
                            current_date + %d)
                    """
                            .formatted(
                                    uuid(),
                                    i,
                                    owners.get(random.nextInt(5)).person(),
                                    random.nextInt(1_000_000),
                                    random.nextInt(100),
                                    List.of("USD", "EUR", "NOK").get(random.nextInt(3)),
                                    List.of("active", "notice", "lost").get(random.nextInt(3)),
                                    List.of("small", "large").get(random.nextInt(2)),
                                    List.of("retail", "medical").get(random.nextInt(2)),
                                    random.nextInt(200) - 50));
        }
    }

    public void sql(String sql) {
        database.sql(sql).then().block();
    }

    private static UUID uuid() {
        return Generators.timeBasedEpochGenerator().generate();
    }
}
