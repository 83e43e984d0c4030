package io.kontor.organisation;

import io.kontor.team.Position;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position on a day.
 *
 * @param superior the position it reports to; null at the top
 * @param holders its holder first, then whoever acts
 */
public record Seat(Position position, @Nullable UUID superior, List<Holder> holders) {

    public Seat {
        holders = List.copyOf(holders);
    }

    public UUID id() {
        return position.id();
    }

    public boolean isVacant() {
        return holders.stream().allMatch(Holder::acting);
    }

    /** The name to show: the holder's, or else that of whoever acts. */
    public Optional<Holder> holder() {
        return holders.stream().findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seat seat && id().equals(seat.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
