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
 * @param pay null until the pay is approved
 * @param exceptions gates that are waived; they need two approvers
 * @param version counts the changes; whoever acts names the one they saw
 * @param fromPosition where a reversal leads back to
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
        @Nullable Offer pay,
        List<String> exceptions,
        State state,
        int version,
        String reason,
        String conditions,
        @Nullable LocalDate deferredTo,
        @Nullable UUID approver,
        @Nullable UUID reverses,
        @Nullable UUID fromPosition,
        @Nullable String packet) {

    public @Nullable BigDecimal amount() {
        return pay == null ? null : pay.amount();
    }

    public @Nullable String currency() {
        return pay == null ? null : pay.currency();
    }

    /** Whether level, title and position stay: a raise, or a raise taken back. */
    public boolean isOfPayOnly() {
        return level.equals(fromLevel);
    }

    /** The same in another state. */
    Proposal to(State next) {
        return with(next, pay, exceptions, version + 1, conditions, deferredTo, approver, packet);
    }

    Proposal withoutPay() {
        return with(state, null, exceptions, version, conditions, deferredTo, approver, packet);
    }

    /** Before the panel once more, nobody having approved it, with what it would give back now. */
    Proposal again(@Nullable Offer back) {
        return with(State.CHECKED, back, exceptions, version + 1, conditions, null, null, packet);
    }

    Proposal submitted(State next, List<String> waived, @Nullable String frozen) {
        return with(next, pay, waived, version + 1, conditions, null, null, frozen);
    }

    Proposal approvedBy(UUID person, State next) {
        return with(next, pay, exceptions, version + 1, conditions, deferredTo, person, packet);
    }

    Proposal deferredTo(LocalDate day, String under) {
        return with(State.DEFERRED, pay, exceptions, version + 1, under, day, null, packet);
    }

    Proposal paying(Offer offer) {
        return with(
                State.SCHEDULED,
                offer,
                exceptions,
                version + 1,
                conditions,
                deferredTo,
                approver,
                packet);
    }

    private Proposal with(
            State next,
            @Nullable Offer offer,
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
                offer,
                gates,
                next,
                count,
                reason,
                under,
                day,
                by,
                reverses,
                fromPosition,
                frozen);
    }

    /** What is proposed. */
    public enum Kind {
        PROMOTION,
        RAISE,
        REVERSAL;

        /**
         * What is said of a decision: its kind, of pay only or not. A reversal of pay whose amount
         * is not said gives none back: other pay was entered, or it is not the reader's.
         */
        String said(boolean payOnly, @Nullable Offer pay) {
            var said = payOnly ? "PAY_" + this : name();
            return payOnly && this == REVERSAL && pay == null ? said + ".unsaid" : said;
        }
    }
}
