package io.kontor.promotion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to promote somebody or to raise their pay, and where it stands.
 *
 * @param level the level it leads to; the present one for a raise
 * @param title what the person is called from then on
 * @param amount a year; null until the pay is approved
 * @param exceptions gates that are waived; they need two approvers
 * @param version counts the changes; whoever acts names the one they saw
 * @param packet what was known when it was submitted, frozen, as JSON
 */
public record Proposal(
        UUID id,
        Kind kind,
        UUID subject,
        String subjectName,
        UUID proposer,
        @Nullable String fromLevel,
        String fromTitle,
        String level,
        String title,
        LocalDate effectiveOn,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        List<String> exceptions,
        State state,
        int version,
        String reason,
        String conditions,
        @Nullable LocalDate deferredTo,
        @Nullable UUID approver,
        @Nullable UUID reverses,
        @Nullable String packet) {

    /** The same in another state. */
    Proposal to(State next) {
        return with(
                next,
                amount,
                currency,
                exceptions,
                version + 1,
                conditions,
                deferredTo,
                approver,
                packet);
    }

    Proposal withoutPay() {
        return with(
                state, null, null, exceptions, version, conditions, deferredTo, approver, packet);
    }

    Proposal submitted(State next, List<String> waived, String frozen) {
        return with(next, amount, currency, waived, version + 1, conditions, null, null, frozen);
    }

    Proposal approvedBy(UUID person, State next) {
        return with(
                next,
                amount,
                currency,
                exceptions,
                version + 1,
                conditions,
                deferredTo,
                person,
                packet);
    }

    Proposal deferredTo(LocalDate day, String under) {
        return with(
                State.DEFERRED,
                amount,
                currency,
                exceptions,
                version + 1,
                under,
                day,
                null,
                packet);
    }

    Proposal paying(BigDecimal yearly, String code) {
        return with(
                State.SCHEDULED,
                yearly,
                code,
                exceptions,
                version + 1,
                conditions,
                deferredTo,
                approver,
                packet);
    }

    private Proposal with(
            State next,
            @Nullable BigDecimal yearly,
            @Nullable String code,
            List<String> gates,
            int count,
            String under,
            @Nullable LocalDate day,
            @Nullable UUID by,
            @Nullable String frozen) {
        return new Proposal(
                id,
                kind,
                subject,
                subjectName,
                proposer,
                fromLevel,
                fromTitle,
                level,
                title,
                effectiveOn,
                yearly,
                code,
                gates,
                next,
                count,
                reason,
                under,
                day,
                by,
                reverses,
                frozen);
    }

    /** What is proposed. */
    public enum Kind {
        PROMOTION,
        RAISE,
        REVERSAL
    }
}
