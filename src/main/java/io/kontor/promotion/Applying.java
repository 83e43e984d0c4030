package io.kontor.promotion;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.pay.Vault;
import io.kontor.promotion.ProposalFailure.BelowMinimum;
import io.kontor.promotion.ProposalFailure.Moved;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What was decided takes effect on its day, exactly once, whoever looks first. */
@Service
public class Applying {

    private final Vault vault;
    private final Proposals proposals;
    private final Effects effects;
    private final Chronicle chronicle;
    private final Places places;
    private final EarlierPay earlier;
    private final DecidedPay pay;
    private final NotApplied notApplied;
    private final Write write;

    Applying(
            Vault vault,
            Proposals proposals,
            Effects effects,
            Chronicle chronicle,
            Places places,
            EarlierPay earlier,
            DecidedPay pay,
            NotApplied notApplied,
            Write write) {
        this.vault = vault;
        this.proposals = proposals;
        this.effects = effects;
        this.chronicle = chronicle;
        this.places = places;
        this.earlier = earlier;
        this.pay = pay;
        this.notApplied = notApplied;
        this.write = write;
    }

    /**
     * Applies everything scheduled up to a day, also what came due while nobody ran; what fails is
     * left for the next look and does not keep the rest.
     *
     * @return how many were applied here
     */
    public Mono<Long> applyDue(LocalDate day) {
        return write.apart(vault.asSystem(effects.due(day).collectList()))
                .flatMapIterable(due -> due)
                .concatMap(
                        due ->
                                apply(due)
                                        .onErrorResume(Moved.class, _ -> Mono.empty())
                                        .onErrorResume(
                                                BelowMinimum.class, _ -> notApplied.payAgain(due))
                                        .onErrorResume(
                                                PaidMeanwhile.class,
                                                found -> notApplied.panelAgain(due, found))
                                        .onErrorResume(failure -> notApplied.left(due, failure)))
                .count();
    }

    // The compare-and-set lets one caller through; the lock spares the others the work.
    private Mono<Proposal> apply(Proposal due) {
        var step = Step.of(Step.Kind.SYSTEM, null, "promotion");
        var held = places.turn(due.id()).then(places.held(due)).map(Optional::of);
        var work =
                held.defaultIfEmpty(Optional.empty())
                        .flatMap(place -> vault.asSystem(inside(due, place)))
                        .then(places.put(due))
                        .then(places.settle())
                        .then(vault.asSystem(vault.beat().thenReturn(true)))
                        .thenReturn(due);
        return write.step(step, work);
    }

    private Mono<Proposal> inside(Proposal due, Optional<UUID> place) {
        return proposals
                .move(due, due.to(State.APPLIED))
                .then(chronicle.note(due.id(), null, State.SCHEDULED, State.APPLIED, "APPLY", ""))
                .then(effects.keepPlace(due.id(), place.orElse(null)))
                .then(earlier.recheck(due))
                .then(pay.enter(due))
                .then(chronicle.chores(due.id(), Checklist.of(due)))
                .then(reversed(due))
                .thenReturn(due);
    }

    private Mono<Void> reversed(Proposal due) {
        var original = due.reverses();
        return original == null
                ? Mono.empty()
                : effects.reverse(original)
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
