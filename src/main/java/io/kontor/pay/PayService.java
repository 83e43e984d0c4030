package io.kontor.pay;

import static java.util.stream.Collectors.toMap;

import io.kontor.pay.Pay.Band;
import io.kontor.pay.Pay.PayRow;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayFailure.NoSuchPay;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pay: bands for everybody, amounts for the few who may see them, each look logged. */
@Service
public class PayService {

    /** Peers are compared, and totals told, from this many people on. */
    public static final int ENOUGH_PEOPLE = 5;

    private final Vault vault;
    private final Bands bands;
    private final Salaries salaries;

    PayService(Vault vault, Bands bands, Salaries salaries) {
        this.vault = vault;
        this.bands = bands;
        this.salaries = salaries;
    }

    /** The bands that hold on a day; everybody may read them. */
    public Flux<Band> bands(LocalDate day) {
        return bands.on(day);
    }

    /** The viewer's own pay. */
    public Flux<PayRow> own(Viewer viewer) {
        var today = LocalDate.now();
        return rows(viewer, salaries.self(viewer, today), "own", true, today);
    }

    /**
     * The pay of everybody within reach: amounts for who may see them, the place in the band for
     * who may see that; nothing, and nothing logged, for others.
     */
    public Flux<PayRow> people(Viewer viewer) {
        boolean amounts = PeopleAccess.may(viewer.role(), PeopleDeed.READ_PAY);
        return amounts
                ? reached(viewer, PeopleDeed.READ_PAY, "amount", true)
                : reached(viewer, PeopleDeed.READ_PLACE, "place", false);
    }

    /**
     * Where in their bands those are whose amounts the viewer may see, without the amounts; each is
     * logged as a look for that purpose. Nobody for others.
     */
    public Flux<PayRow> places(Viewer viewer, String purpose) {
        return reached(viewer, PeopleDeed.READ_PAY, purpose, false);
    }

    private Flux<PayRow> reached(Viewer viewer, PeopleDeed deed, String purpose, boolean amounts) {
        var today = LocalDate.now();
        return PeopleAccess.may(viewer.role(), deed)
                ? rows(viewer, salaries.payees(viewer, deed, today), purpose, amounts, today)
                : Flux.empty();
    }

    private Flux<PayRow> rows(
            Viewer viewer,
            Flux<Salaries.Payee> whom,
            String purpose,
            boolean amounts,
            LocalDate day) {
        var read =
                whom.collectList()
                        .flatMap(
                                people -> {
                                    var ids =
                                            people.stream()
                                                    .map(Salaries.Payee::id)
                                                    .toArray(UUID[]::new);
                                    return salaries.look(ids, purpose)
                                            .thenMany(salaries.of(ids, day))
                                            .collect(toMap(Salary::person, Function.identity()))
                                            .zipWith(bands.on(day).collectList())
                                            .map(
                                                    t ->
                                                            PayRows.of(
                                                                    people, t.getT1(), t.getT2(),
                                                                    amounts));
                                });
        return vault.as(viewer, read).flatMapIterable(Function.identity());
    }

    /** The band of a level where somebody works, on a day; empty when there is none. */
    public Mono<Band> band(UUID person, String level, LocalDate day) {
        return Mono.zip(salaries.zone(person, day), bands.on(day).collectList())
                .flatMap(t -> Mono.justOrEmpty(PayRows.band(t.getT2(), level, t.getT1())));
    }

    /** Enters a salary of somebody the viewer looks after; dated rows follow each other. */
    public Mono<Void> enter(Salary salary, Viewer viewer) {
        salary.check();
        var reach = salaries.payees(viewer, PeopleDeed.WRITE_PAY, LocalDate.now());
        var work =
                reach.filter(p -> p.id().equals(salary.person()))
                        .next()
                        .switchIfEmpty(Mono.error(NoSuchPay::new))
                        .then(salaries.add(salary))
                        .then(vault.beat())
                        .thenReturn(true);
        return vault.as(viewer, work).then();
    }

    /** Enters a salary that a decision gives; to be called inside the vault. */
    public Mono<Void> decided(Salary salary) {
        salary.check();
        return salaries.add(salary);
    }

    /** Notes that the viewer sees an amount of somebody; to be called inside the vault. */
    public Mono<Void> noteLook(UUID person, String purpose) {
        return salaries.look(new UUID[] {person}, purpose);
    }

    /**
     * What somebody is paid on a day, noted as a look for a purpose; to be called inside the vault.
     */
    public Mono<Salary> look(UUID person, LocalDate day, String purpose) {
        var one = new UUID[] {person};
        return salaries.look(one, purpose).thenMany(salaries.of(one, day)).next();
    }

    /**
     * What was entered for somebody after a day, up to another, noted as a look for a purpose; to
     * be called inside the vault.
     */
    public Flux<Salary> since(UUID person, LocalDate after, LocalDate upTo, String purpose) {
        return salaries.look(new UUID[] {person}, purpose)
                .thenMany(salaries.since(person, after, upTo));
    }
}
