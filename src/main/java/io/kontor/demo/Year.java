package io.kontor.demo;

import io.kontor.account.Account;
import io.kontor.account.Status;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.team.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The year that led here: some days on which somebody did something with some of their accounts.
 */
final class Year {

    private static final int DAYS = 364;

    private final Random random;
    private final List<Account> customers;
    private final List<Person> staff;
    private final DemoRows rows;
    private final Write write;

    Year(long seed, List<Account> customers, List<Person> staff, DemoRows rows, Write write) {
        this.random = new Random(seed);
        this.customers = customers;
        this.staff = staff.stream().filter(Founding::mayEdit).toList();
        this.rows = rows;
        this.write = write;
    }

    Mono<Void> pass() {
        return Flux.range(1, DAYS).concatMap(this::day).then();
    }

    private Mono<Void> day(int day) {
        var person = staff.get(random.nextInt(staff.size()));
        var theirs =
                customers.stream()
                        .filter(a -> a.owner().equals(person.id()) && a.status() == Status.ACTIVE)
                        .map(Account::id)
                        .filter(_ -> random.nextInt(4) == 0)
                        .toList();
        var at =
                Instant.now()
                        .minus(DAYS - day, ChronoUnit.DAYS)
                        .minusSeconds(random.nextInt(30_000));
        return theirs.isEmpty() ? Mono.empty() : work(at, person, theirs);
    }

    private Mono<Void> work(Instant at, Person person, List<UUID> accounts) {
        var step = Step.of(Step.Kind.EDIT, person.id(), "nextStep");
        var steps = Vocabulary.CARING;
        var work =
                random.nextInt(6) == 0
                        ? rows.grow(accounts, 0.94 + random.nextDouble() * 0.16)
                        : rows.nextStep(accounts, steps.get(random.nextInt(steps.size())));
        return write.past(at, step, work);
    }
}
