package io.kontor.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The positions of one day and who reports to whom. */
public final class Tree {

    private final Map<UUID, Seat> seats = new LinkedHashMap<>();
    private final Map<UUID, List<Seat>> below = new LinkedHashMap<>();
    private final List<Seat> roots = new ArrayList<>();
    private final Map<UUID, List<Seat>> held = new HashMap<>();

    /** In the order in which siblings are shown. */
    public Tree(List<Seat> all) {
        all.forEach(seat -> seats.put(seat.id(), seat));
        for (var seat : all) {
            seat.holders().stream()
                    .map(Holder::person)
                    .distinct()
                    .forEach(p -> held.computeIfAbsent(p, _ -> new ArrayList<>()).add(seat));
        }
        for (var seat : all) {
            var superior = seat.superior();
            if (superior == null || !seats.containsKey(superior)) {
                roots.add(seat);
            } else {
                below.computeIfAbsent(superior, _ -> new ArrayList<>()).add(seat);
            }
        }
    }

    public List<Seat> roots() {
        return List.copyOf(roots);
    }

    public List<Seat> below(UUID seat) {
        return below.getOrDefault(seat, List.of());
    }

    public Optional<Seat> seat(UUID id) {
        return Optional.ofNullable(seats.get(id));
    }

    public List<Seat> all() {
        return List.copyOf(seats.values());
    }

    /** The seats that somebody holds. */
    public List<Seat> of(UUID person) {
        return List.copyOf(held.getOrDefault(person, List.of()));
    }

    /** Those above a seat, nearest first. */
    public List<Seat> above(UUID id) {
        var path = new ArrayList<Seat>();
        @Nullable Seat at = seats.get(id);
        while (at != null && at.superior() != null) {
            at = seats.get(at.superior());
            if (at != null) {
                path.add(at);
            }
        }
        return path;
    }

    /** Whether a seat is one of those somebody leads: below a seat they hold. */
    public boolean leads(UUID person, UUID seat) {
        return above(seat).stream()
                .anyMatch(s -> s.holders().stream().anyMatch(h -> h.person().equals(person)));
    }

    public boolean holds(UUID person, UUID seat) {
        return of(person).stream().anyMatch(s -> s.id().equals(seat));
    }

    /** Every seat before those it reports to. */
    List<Seat> bottomUp() {
        var order = new ArrayList<Seat>(roots);
        for (int i = 0; i < order.size(); i++) {
            order.addAll(below(order.get(i).id()));
        }
        return order.reversed();
    }
}
