package io.kontor.promotion;

import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayService;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.Overtaken;
import io.kontor.promotion.ProposalFailure.Unfit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether a decision may be taken back from a day on, and the pay there was before it. */
@Component
class EarlierPay {

    private static final String PURPOSE = "reversal";

    private final Effects effects;
    private final PayService pay;

    EarlierPay(Effects effects, PayService pay) {
        this.effects = effects;
        this.pay = pay;
    }

    /**
     * The pay to which a reversal leads back, where it is known; or an error {@link
     * ProposalFailure}. Inside the vault only.
     */
    Mono<Optional<Offer>> before(Proposal p, LocalDate day) {
        return effects.isOvertaken(p)
                .doOnNext(overtaken -> check(p, day, overtaken))
                .then(entered(p, day).hasElements())
                .doOnNext(EarlierPay::checkPay)
                .then(was(p))
                .map(was -> Optional.of(offer(was)))
                .defaultIfEmpty(Optional.empty());
    }

    /**
     * Looks again on the day of a reversal, for pay may be entered at any time; or an error {@link
     * PaidMeanwhile}. What gives no pay back has nothing to look for. Inside the vault only.
     */
    Mono<Void> recheck(Proposal reversal) {
        var original = reversal.reverses();
        var back = reversal.pay();
        return original == null || back == null
                ? Mono.empty()
                : effects.byId(original).flatMap(p -> recheck(p, back, reversal.effectiveOn()));
    }

    private Mono<Void> recheck(Proposal original, Offer back, LocalDate day) {
        return entered(original, day)
                .doOnNext(
                        newer -> {
                            throw new PaidMeanwhile(newer.from(), null);
                        })
                .then(was(original))
                .doOnNext(
                        was -> {
                            if (!offer(was).isAsMuchAs(back)) {
                                throw new PaidMeanwhile(was.from(), offer(was));
                            }
                        })
                .then();
    }

    private Flux<Salary> entered(Proposal p, LocalDate day) {
        return pay.since(p.subject(), p.effectiveOn(), day, PURPOSE).filter(this::isEntered);
    }

    private Mono<Salary> was(Proposal p) {
        return pay.look(p.subject(), p.effectiveOn().minusDays(1), PURPOSE);
    }

    private static Offer offer(Salary was) {
        return new Offer(was.amount(), was.currency(), was.fullTime());
    }

    // What decisions gave is asked of the decisions: some were taken back.
    private boolean isEntered(Salary salary) {
        return Arrays.stream(Kind.values()).noneMatch(k -> k.name().equals(salary.reason()));
    }

    private static void checkPay(boolean entered) {
        if (entered) {
            throw new Overtaken(true);
        }
    }

    private static void check(Proposal p, LocalDate day, boolean overtaken) {
        if (p.state() != State.APPLIED && p.state() != State.TOLD) {
            throw new Moved();
        }
        if (Rules.isReversal(p)) {
            throw new Unfit("a reversal is not taken back: propose anew");
        }
        if (day.isBefore(p.effectiveOn())) {
            throw new Unfit("it cannot be taken back before it took effect");
        }
        if (overtaken) {
            throw new Overtaken(false);
        }
    }
}
