package io.kontor.promotion;

import io.kontor.change.Write;
import io.kontor.pay.Vault;
import io.r2dbc.spi.R2dbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What becomes of a decision that could not take effect when its day had come. */
@Component
class NotApplied {

    static final String PAY_AGAIN = "PAY_AGAIN";
    static final String NOT_APPLIED = "NOT_APPLIED";
    static final String PAID_SINCE = "PAID_SINCE";
    static final String PAID_BEFORE = "PAID_BEFORE";

    private static final Logger log = LoggerFactory.getLogger(NotApplied.class);

    private final Vault vault;
    private final Proposals proposals;
    private final Chronicle chronicle;
    private final Write write;

    NotApplied(Vault vault, Proposals proposals, Chronicle chronicle, Write write) {
        this.vault = vault;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.write = write;
    }

    /** Its pay is below the band by now: whoever approves pay has to approve it again. */
    Mono<Proposal> payAgain(Proposal due) {
        return back(due, due.to(State.APPROVED), note(due, State.APPROVED, PAY_AGAIN));
    }

    /**
     * Newer pay is never overwritten, nor is corrected pay: the panel looks again, told from which
     * day the pay is that was entered. Newer pay stays if it approves again.
     */
    Mono<Proposal> panelAgain(Proposal due, PaidMeanwhile found) {
        var next = due.again(found.instead());
        var act = next.pay() == null ? PAID_SINCE : PAID_BEFORE;
        var why = found.from().toString();
        return back(due, next, chronicle.note(due.id(), null, due.state(), next.state(), act, why));
    }

    private Mono<Proposal> back(Proposal due, Proposal next, Mono<Void> note) {
        var back = proposals.move(due, next).then(note).then(vault.beat()).thenReturn(true);
        return write.apart(vault.asSystem(back)).then(Mono.empty());
    }

    /** It is tried again at the next look; what the database refuses is told once. */
    Mono<Proposal> left(Proposal due, Throwable failure) {
        if (!isRefusal(failure)) {
            log.warn("Decision {} could not be applied: {}", due.id(), failure.toString());
            return Mono.empty();
        }
        var told =
                chronicle
                        .latest(due.id())
                        .filter(act -> !act.equals(NOT_APPLIED))
                        .delayUntil(_ -> note(due, State.SCHEDULED, NOT_APPLIED))
                        .delayUntil(_ -> vault.beat())
                        .doOnNext(
                                _ ->
                                        log.warn(
                                                "Decision {} is refused: {}",
                                                due.id(),
                                                failure.toString()))
                        .hasElement();
        return write.apart(vault.asSystem(told))
                .onErrorResume(
                        later -> {
                            log.warn("Decision {} is refused: {}", due.id(), later.toString());
                            return Mono.just(false);
                        })
                .then(Mono.empty());
    }

    private Mono<Void> note(Proposal due, State to, String act) {
        return chronicle.note(due.id(), null, State.SCHEDULED, to, act, "");
    }

    // Of the organisation (KO) or of a constraint (23); a lost connection says nothing about it.
    private static boolean isRefusal(Throwable failure) {
        if (failure instanceof R2dbcException e && e.getSqlState() != null) {
            return e.getSqlState().startsWith("KO") || e.getSqlState().startsWith("23");
        }
        return failure.getCause() != null && isRefusal(failure.getCause());
    }
}
