package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayService;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The pay of a decision on its day, for the share of full time worked then; inside the vault only.
 */
@Component
class DecidedPay {

    private final LeastPay least;
    private final PayService pay;

    DecidedPay(LeastPay least, PayService pay) {
        this.least = least;
        this.pay = pay;
    }

    /**
     * Enters it; or an error {@link ProposalFailure.BelowMinimum} where the band has risen since.
     */
    Mono<Void> enter(Proposal due) {
        var offer = due.pay();
        return offer == null
                ? Mono.empty()
                : least.ground(due)
                        .doOnNext(ground -> check(due, offer, ground))
                        .flatMap(ground -> pay.decided(salary(due, offer.at(ground.fullTime()))));
    }

    // What there was before is given back whatever the band says.
    private static void check(Proposal due, Offer offer, PayGround ground) {
        if (!Rules.isReversal(due)) {
            ground.check(offer);
        }
    }

    private static Salary salary(Proposal due, Offer offer) {
        return new Salary(
                Generators.timeBasedEpochGenerator().generate(),
                due.subject(),
                due.effectiveOn(),
                offer.amount(),
                offer.currency(),
                offer.fullTime(),
                due.kind().name());
    }
}
