package io.kontor.promotion;

import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayService;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The least that a decision may give: the minimum of the band of the level it leads to. */
@Component
class LeastPay {

    private final PayService pay;

    LeastPay(PayService pay) {
        this.pay = pay;
    }

    /** What the pay of a proposal is set against, noted as a look; inside the vault only. */
    Mono<PayGround> ground(Proposal p) {
        var share =
                pay.look(p.subject(), p.effectiveOn(), "pay approval")
                        .map(Salary::fullTime)
                        .defaultIfEmpty(BigDecimal.ONE);
        var band =
                pay.band(p.subject(), p.level(), p.effectiveOn())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
        var offer = p.pay();
        return share.flatMap(
                s ->
                        band.map(
                                b ->
                                        new PayGround(
                                                b.orElse(null),
                                                s,
                                                offer == null ? null : offer.at(s))));
    }
}
