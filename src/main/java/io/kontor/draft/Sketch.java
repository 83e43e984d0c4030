package io.kontor.draft;

import io.kontor.draft.DraftFailure.Unfit;
import io.kontor.organisation.Figures;
import io.kontor.organisation.Holder;
import io.kontor.organisation.RollUp;
import io.kontor.organisation.Seat;
import io.kontor.organisation.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The organisation as it would be after some moves, made one after the other. */
final class Sketch {

    private final RollUp base;
    private final Map<UUID, Seat> seats = new LinkedHashMap<>();
    private final Map<UUID, UUID> places;
    private final Shares shares;

    Sketch(RollUp base) {
        this.base = base;
        base.tree().all().forEach(seat -> seats.put(seat.id(), seat));
        places = new HashMap<>(base.basis().places());
        shares = new Shares(base.basis().books());
    }

    /**
     * @param some of a book in parts: what its accounts amount to
     * @throws Unfit where somebody or something is not there, or a circle would come of it
     */
    void make(Move move, Figures some) {
        switch (move.kind()) {
            case POSITION -> report(move.subject(), move.target());
            case PERSON -> seat(move.subject(), there(move.target()));
            case BOOK -> {
                if (move.accounts().isEmpty()) {
                    shares.giveAll(move.subject(), move.target());
                } else {
                    shares.give(some, move.subject(), move.target());
                }
            }
        }
    }

    private Seat there(UUID position) {
        var seat = seats.get(position);
        if (seat == null) {
            throw new Unfit(Unfit.Why.UNKNOWN);
        }
        return seat;
    }

    private void report(UUID position, UUID superior) {
        var seat = there(position);
        var above = there(superior);
        for (var at = above;
                at != null;
                at = at.superior() == null ? null : seats.get(at.superior())) {
            if (at.id().equals(position)) {
                throw new Unfit(Unfit.Why.CIRCLE);
            }
        }
        seats.put(position, new Seat(seat.position(), superior, seat.holders()));
    }

    /** Whoever holds the position now no longer does; whoever comes holds no other one. */
    private void seat(UUID person, Seat target) {
        var holder = holder(person);
        seats.replaceAll((_, seat) -> without(seat, person));
        var stays = new ArrayList<Holder>(List.of(holder));
        for (var other : there(target.id()).holders()) {
            if (other.acting() && !other.person().equals(person)) {
                stays.add(other);
            }
        }
        var left = there(target.id()).holders();
        seats.put(target.id(), new Seat(target.position(), there(target.id()).superior(), stays));
        places.put(person, target.id());
        left.stream().filter(h -> !h.acting()).forEach(h -> unseat(h.person(), target.id()));
    }

    /** Whoever acts somewhere else counts there from then on. */
    private void unseat(UUID person, UUID seat) {
        if (!person.equals(holderOf(seat)) && places.remove(person, seat)) {
            seats.values().stream()
                    .filter(s -> s.holders().stream().anyMatch(h -> h.person().equals(person)))
                    .findFirst()
                    .ifPresent(s -> places.put(person, s.id()));
        }
    }

    private UUID holderOf(UUID seat) {
        return there(seat).holders().getFirst().person();
    }

    /** As they are known before anything moves: who was displaced can be placed again. */
    private Holder holder(UUID person) {
        return base.tree().of(person).stream()
                .flatMap(seat -> seat.holders().stream())
                .filter(h -> h.person().equals(person))
                .findFirst()
                .map(h -> new Holder(person, h.name(), false))
                .orElseThrow(() -> new Unfit(Unfit.Why.UNKNOWN));
    }

    private static Seat without(Seat seat, UUID person) {
        var others =
                seat.holders().stream()
                        .filter(h -> h.acting() || !h.person().equals(person))
                        .toList();
        return others.size() == seat.holders().size()
                ? seat
                : new Seat(seat.position(), seat.superior(), others);
    }

    /** What it was drawn on. */
    RollUp base() {
        return base;
    }

    RollUp drawn() {
        var basis = new RollUp.Basis(places, shares.books(), base.basis().hours());
        return base.redrawn(new Tree(List.copyOf(seats.values())), basis);
    }

    Shares shares() {
        return shares;
    }
}
