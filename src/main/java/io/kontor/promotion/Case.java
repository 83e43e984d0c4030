package io.kontor.promotion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal with its history and what is to be done after it. */
public record Case(Proposal proposal, List<Event> events, List<Chore> chores) {

    // Amounts are written into the reason for pay: it goes with the pay.
    static Case of(Proposal p, List<Event> events, List<Chore> chores) {
        boolean all = p.pay() != null;
        return new Case(p, all ? events : events.stream().map(Event::withoutPay).toList(), chores);
    }

    /** Something that happened to it: its own history, which nobody else's shows. */
    public record Event(
            Instant at,
            @Nullable UUID actor,
            @Nullable State from,
            State to,
            String act,
            String reason) {

        Event withoutPay() {
            return act.equals(Act.APPROVE_PAY.name())
                    ? new Event(at, actor, from, to, act, "")
                    : this;
        }
    }

    /**
     * Something to do once it took effect.
     *
     * @param doneAt null also where it was done before that was noted
     */
    public record Chore(UUID id, String what, @Nullable UUID doneBy, @Nullable Instant doneAt) {}
}
