package io.kontor.planner;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sectors that are known, to notice one that is likely misspelt. */
final class Sectors {

    private static final Set<String> COMMON =
            Set.of(
                    "technology",
                    "software",
                    "medical",
                    "healthcare",
                    "retail",
                    "finance",
                    "banking",
                    "insurance",
                    "marketing",
                    "media",
                    "entertainment",
                    "telecommunications",
                    "employment",
                    "services",
                    "education",
                    "energy",
                    "manufacturing",
                    "construction",
                    "transport",
                    "logistics",
                    "shipping",
                    "hospitality",
                    "agriculture",
                    "government",
                    "automotive",
                    "pharmaceuticals");

    private final Set<String> present;
    private final Map<String, Optional<String>> answers = new HashMap<>();

    Sectors(Collection<String> present) {
        this.present = new HashSet<>(present);
    }

    /** The sector that was likely meant; none when this one is in use or like no other. */
    Optional<String> meant(String sector) {
        return sector.isBlank() || present.contains(sector) || COMMON.contains(sector)
                ? Optional.empty()
                : answers.computeIfAbsent(sector, this::like);
    }

    private Optional<String> like(String sector) {
        return Likeness.mostLike(sector, present)
                .or(() -> Likeness.mostLike(sector, List.copyOf(COMMON)))
                .filter(other -> !other.equalsIgnoreCase(sector));
    }
}
