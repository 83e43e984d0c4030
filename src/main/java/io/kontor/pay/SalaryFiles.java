package io.kontor.pay;

import io.kontor.pay.Pay.Salary;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Salaries that come in from a file, all of them inside the vault. */
@Service
public class SalaryFiles {

    private static final String PURPOSE = "import";

    private final Vault vault;
    private final Salaries salaries;
    private final EverPaid ever;

    SalaryFiles(Vault vault, Salaries salaries, EverPaid ever) {
        this.vault = vault;
        this.salaries = salaries;
        this.ever = ever;
    }

    /**
     * What these people are paid, from each day on the row that holds; each is noted as a look.
     * Nothing for who may not see amounts.
     */
    public Mono<List<Salary>> known(Collection<UUID> people, Viewer viewer) {
        if (people.isEmpty() || !PeopleAccess.may(viewer.role(), PeopleDeed.READ_PAY)) {
            return Mono.just(List.of());
        }
        var within = ever.within(people, viewer, PeopleDeed.READ_PAY);
        return vault.as(
                viewer,
                within.flatMap(
                        ids -> salaries.look(ids, PURPOSE).then(ever.of(ids).collectList())));
    }

    /**
     * Enters salaries, all or none.
     *
     * @return an error {@link PayFailure.NoSuchPay} where somebody is not within reach any more
     */
    public Flux<Integer> enter(List<Salary> all, Viewer viewer) {
        var people = all.stream().map(Salary::person).collect(java.util.stream.Collectors.toSet());
        return within(people, viewer)
                .thenMany(Flux.fromIterable(all).concatMap(s -> salaries.add(s).thenReturn(1)))
                .concatWith(vault.beat().thenReturn(0));
    }

    private Mono<UUID[]> within(Set<UUID> people, Viewer viewer) {
        return ever.within(people, viewer, PeopleDeed.WRITE_PAY)
                .filter(reached -> reached.length == people.size())
                .switchIfEmpty(Mono.error(PayFailure.NoSuchPay::new));
    }

    /** Runs what {@link #enter} does in the vault, as somebody. */
    public Mono<Void> inside(Mono<Void> work, Viewer viewer) {
        return vault.as(viewer, work.thenReturn(true)).then();
    }
}
