package io.kontor.workload;

import io.kontor.organisation.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Demand against capacity of a person, or of a position with all below it.
 *
 * @param id the person, or the position of a team
 * @param title of the position
 * @param team who leads it; empty for none
 * @param within the position and all above it
 */
record Load(
        UUID id,
        boolean isTeam,
        String name,
        String title,
        String team,
        List<UUID> within,
        Figures figures) {

    Load {
        within = List.copyOf(within);
    }

    /** Hours a quarter that are left; below zero where there is too much to do. */
    BigDecimal room() {
        return figures.capacity().subtract(figures.demand());
    }

    /** The filter of accounts that gives exactly those counted. */
    String owner() {
        return isTeam ? "below:" + id : id.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Load load && id.equals(load.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
