package io.kontor.roster;

import static java.util.stream.Collectors.groupingBy;

import io.kontor.roster.Part.Post;
import io.kontor.roster.Part.Report;
import io.kontor.roster.Part.Tenure;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All positions, lines and tenures of all days, as they are or as a file would make them. */
final class Roster {

    private final Map<UUID, Part> parts = new LinkedHashMap<>();
    private final Map<UUID, List<Report>> reports;
    private final Map<UUID, List<Tenure>> tenures;
    private final Map<UUID, List<Tenure>> held;

    Roster(Collection<? extends Part> all) {
        all.forEach(part -> parts.put(part.id(), part));
        var inOrder =
                parts.values().stream()
                        .sorted(
                                Comparator.comparing((Part part) -> part.days().since())
                                        .thenComparing(Part::id))
                        .toList();
        reports = only(inOrder, Report.class).stream().collect(groupingBy(Report::post));
        tenures = only(inOrder, Tenure.class).stream().collect(groupingBy(Tenure::post));
        held = only(inOrder, Tenure.class).stream().collect(groupingBy(Tenure::person));
    }

    private static <T> List<T> only(Collection<Part> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The same with these parts beside or instead of what was there. */
    Roster with(Collection<? extends Part> others) {
        Map<UUID, Part> all = new LinkedHashMap<>(parts);
        others.forEach(part -> all.put(part.id(), part));
        return new Roster(all.values());
    }

    Stream<Part> parts() {
        return parts.values().stream();
    }

    @Nullable Part part(UUID id) {
        return parts.get(id);
    }

    @Nullable Post post(UUID id) {
        return parts.get(id) instanceof Post post ? post : null;
    }

    List<Post> posts() {
        return only(parts.values(), Post.class);
    }

    List<Report> reports() {
        return only(parts.values(), Report.class);
    }

    List<Tenure> tenures() {
        return only(parts.values(), Tenure.class);
    }

    /** To whom a position reports, the earliest first. */
    List<Report> reportsOf(UUID post) {
        return reports.getOrDefault(post, List.of());
    }

    /** Who holds a position, the earliest first. */
    List<Tenure> tenuresOf(UUID post) {
        return tenures.getOrDefault(post, List.of());
    }

    /** What somebody holds, the earliest first. */
    List<Tenure> tenuresBy(UUID person) {
        return held.getOrDefault(person, List.of());
    }

    /** The positions somebody holds, or acts in, on a day. */
    Set<UUID> heldBy(UUID person, LocalDate day) {
        return tenuresBy(person).stream()
                .filter(t -> t.days().has(day))
                .map(Tenure::post)
                .collect(Collectors.toSet());
    }

    /** The positions below these on a day, without them. */
    Set<UUID> below(Set<UUID> tops, LocalDate day) {
        var today = reports().stream().filter(r -> r.days().has(day)).toList();
        var byTop = today.stream().collect(groupingBy(Report::superior));
        var found = new HashSet<UUID>();
        var open = new ArrayDeque<>(tops);
        while (!open.isEmpty()) {
            for (var report : byTop.getOrDefault(open.remove(), List.of())) {
                if (found.add(report.post())) {
                    open.add(report.post());
                }
            }
        }
        return found;
    }
}
