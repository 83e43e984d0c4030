package io.kontor.organisation;

import io.kontor.security.Viewer;
import java.util.Optional;
import java.util.UUID;

/** A position that somebody chose on the page, as it is now. */
public record Chosen(Seat seat, RollUp rollUp, SeatWords words) {

    public Viewer viewer() {
        return words.viewer();
    }

    /** Who holds it, or else acts in it. */
    public Optional<UUID> person() {
        return seat.holder().map(Holder::person);
    }

    public String name() {
        return words.name(seat);
    }

    public boolean isOneself() {
        return person().filter(viewer().person()::equals).isPresent();
    }

    /** Whether who looks may change it; nobody changes their own. */
    public boolean mayChange() {
        return MoveRights.may(rollUp.tree(), seat.id(), false, viewer());
    }

    /** Whether who looks may do something below it. */
    public boolean mayChangeBelow() {
        return MoveRights.may(rollUp.tree(), seat.id(), true, viewer());
    }
}
