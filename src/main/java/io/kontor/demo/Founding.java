package io.kontor.demo;

import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.SignIns;
import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Role;
import io.kontor.team.Staffing;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Founds the demonstration company in an empty database, before the door opens. */
@Component
@ConditionalOnExpression(Demonstration.IS_ON)
class Founding implements SmartLifecycle {

    /** Of a slow machine, once. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Founding.class);
    private static final long SEED = 20_261_124;

    private final Team team;
    private final AccountService accounts;
    private final SignIns signIns;
    private final DemoRows rows;
    private final Deals deals;
    private final CareYear care;
    private final Staffing staffing;
    private final Write write;
    private boolean running;

    Founding(
            Team team,
            AccountService accounts,
            SignIns signIns,
            DemoRows rows,
            Deals deals,
            CareYear care,
            Staffing staffing,
            Write write) {
        this.staffing = staffing;
        this.team = team;
        this.accounts = accounts;
        this.signIns = signIns;
        this.rows = rows;
        this.deals = deals;
        this.care = care;
        this.write = write;
    }

    @Override
    public void start() {
        running = true;
        if (team.now().people().isEmpty()) {
            var today = LocalDate.now();
            var staff = new Staff(SEED, today).hire();
            var customers = new Customers(SEED, today, staff).all();
            Live.await(found(staff, customers).then(team.refresh()).flatMap(this::shape), PATIENCE);
            Live.await(team.refresh());
            log.info(
                    "A demonstration company with {} people and {} accounts was founded.",
                    staff.size(),
                    customers.size());
        }
    }

    private Mono<Void> found(List<Person> staff, List<Account> customers) {
        var begun = Instant.now().minus(366, ChronoUnit.DAYS);
        var people = Flux.fromIterable(staff).concatMap(team::add).then();
        var doors =
                Flux.fromIterable(staff)
                        .filter(person -> person.userName() != null)
                        .concatMap(p -> signIns.set(p.id(), Demonstration.PASSWORD))
                        .then();
        var books = Flux.fromIterable(customers).concatMap(accounts::bringIn).then();
        var step = Step.of(Step.Kind.SYSTEM, null, "demonstration");
        return write.past(
                        begun,
                        step,
                        people.then(doors).then(books).then(rows.teams(staff, customers)))
                .then(Mono.defer(() -> new Year(SEED, customers, staff, rows, write).pass()))
                .then(Mono.defer(() -> care.pass(LocalDate.now())))
                .then(Mono.defer(() -> write.step(dealing(), deals.make())));
    }

    private static Step dealing() {
        return Step.of(Step.Kind.SYSTEM, null, "demonstration");
    }

    private Mono<Boolean> shape(Organisation organisation) {
        var step = Step.of(Step.Kind.SYSTEM, null, "demonstration");
        return write.step(step, new Shape(staffing, LocalDate.now()).of(organisation))
                .thenReturn(true);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the team is read, before the web server. */
    @Override
    public int getPhase() {
        return 2;
    }

    static Person named(List<Person> staff, String userName) {
        return staff.stream().filter(p -> userName.equals(p.userName())).findFirst().orElseThrow();
    }

    static boolean mayEdit(Person person) {
        return person.role() == Role.MANAGER
                || person.role() == Role.ASSOCIATE
                || person.role() == Role.LEAD;
    }
}
