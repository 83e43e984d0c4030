package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayService;
import io.kontor.pay.Vault;
import io.kontor.promotion.ProposalFailure.Moved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What was decided takes effect on its day, exactly once, whoever looks first. */
@Service
public class Applying {

    private static final List<String> CHORES = List.of("handover", "letter", "notices", "access");

    private final Vault vault;
    private final Proposals proposals;
    private final Chronicle chronicle;
    private final Places places;
    private final PayService pay;
    private final Write write;

    Applying(
            Vault vault,
            Proposals proposals,
            Chronicle chronicle,
            Places places,
            PayService pay,
            Write write) {
        this.vault = vault;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.places = places;
        this.pay = pay;
        this.write = write;
    }

    /**
     * Applies everything scheduled up to a day, also what came due while nobody ran.
     *
     * @return how many were applied here
     */
    public Mono<Long> applyDue(LocalDate day) {
        return write.apart(vault.asSystem(proposals.due(day).collectList()))
                .flatMapIterable(due -> due)
                .concatMap(this::apply)
                .count();
    }

    // The compare-and-set lets one caller through; the lock spares the others the work.
    private Mono<Proposal> apply(Proposal due) {
        var step = Step.of(Step.Kind.SYSTEM, null, "promotion");
        var work =
                places.turn(due.id())
                        .then(vault.asSystem(inside(due)))
                        .then(places.put(due))
                        .then(vault.asSystem(vault.beat().thenReturn(true)))
                        .thenReturn(due);
        return write.step(step, work).onErrorResume(Moved.class, _ -> Mono.empty());
    }

    private Mono<Proposal> inside(Proposal due) {
        var ids =
                CHORES.stream()
                        .map(_ -> Generators.timeBasedEpochGenerator().generate())
                        .toArray(UUID[]::new);
        return proposals
                .move(due, due.to(State.APPLIED))
                .then(chronicle.note(due.id(), null, State.SCHEDULED, State.APPLIED, "APPLY", ""))
                .then(Mono.justOrEmpty(salary(due)).flatMap(pay::decided).then())
                .then(chronicle.chores(due.id(), ids, CHORES.toArray(String[]::new)))
                .then(reversed(due))
                .thenReturn(due);
    }

    private static java.util.Optional<Salary> salary(Proposal due) {
        var amount = due.amount();
        var currency = due.currency();
        return amount == null || currency == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        new Salary(
                                Generators.timeBasedEpochGenerator().generate(),
                                due.subject(),
                                due.effectiveOn(),
                                amount,
                                currency,
                                BigDecimal.ONE,
                                due.kind().name()));
    }

    private Mono<Void> reversed(Proposal due) {
        var original = due.reverses();
        return original == null
                ? Mono.empty()
                : proposals
                        .reverse(original)
                        .then(
                                chronicle.note(
                                        original,
                                        null,
                                        State.APPLIED,
                                        State.REVERSED,
                                        "REVERSE",
                                        due.reason()));
    }
}
