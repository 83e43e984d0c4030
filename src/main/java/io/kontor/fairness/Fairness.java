package io.kontor.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How careers moved by group.
 *
 * @param from the first day that a promotion counts from
 * @param people how many are counted; null for fewer than five
 * @param groupings by location, team and level, each with the groups that may be told
 */
public record Fairness(LocalDate from, @Nullable Integer people, List<Grouping> groupings) {

    /** A promotion rate below this share of the best one is a reason to look, and no verdict. */
    public static final double FOUR_FIFTHS = 0.8;

    /**
     * One way to divide people.
     *
     * @param hidden how many groups are not told
     */
    public record Grouping(String name, List<Group> groups, int hidden) {}

    /**
     * A group of at least five.
     *
     * @param rate the share that rose within the window
     * @param ratio the rate against that of the best group; null where nobody rose
     * @param look whether the ratio is below four fifths
     * @param months the median time in the present level
     * @param place the median place in the band, 0 to 1; null where fewer than five have one
     */
    public record Group(
            String name,
            int people,
            double rate,
            @Nullable Double ratio,
            boolean look,
            double months,
            @Nullable Double place) {}

    static Fairness of(List<Career> careers, LocalDate from, LocalDate today) {
        var groupings = new TreeMap<String, Map<String, Set<UUID>>>();
        groupings.put("location", by(careers, Career::location));
        groupings.put("team", by(careers, Career::team));
        groupings.put("level", by(careers, Career::level));
        var byId = careers.stream().collect(Collectors.toMap(Career::person, Function.identity()));
        var told = Suppression.told(groupings);
        var all =
                groupings.keySet().stream()
                        .map(
                                name ->
                                        grouping(
                                                name,
                                                Objects.requireNonNull(told.get(name)),
                                                Objects.requireNonNull(groupings.get(name)).size(),
                                                byId,
                                                today))
                        .toList();
        boolean isEnough = careers.size() >= Suppression.FEWEST;
        return new Fairness(from, isEnough ? careers.size() : null, all);
    }

    private static Map<String, Set<UUID>> by(List<Career> careers, Function<Career, String> of) {
        return careers.stream()
                .collect(
                        Collectors.groupingBy(
                                of,
                                LinkedHashMap::new,
                                Collectors.mapping(Career::person, Collectors.toSet())));
    }

    private static Grouping grouping(
            String name,
            Map<String, Set<UUID>> told,
            int all,
            Map<UUID, Career> byId,
            LocalDate today) {
        var members = new LinkedHashMap<String, List<Career>>();
        told.forEach(
                (group, ids) ->
                        members.put(
                                group,
                                ids.stream().map(byId::get).map(Objects::requireNonNull).toList()));
        double best = members.values().stream().mapToDouble(Fairness::rate).max().orElse(0);
        var groups =
                members.entrySet().stream()
                        .map(e -> group(e.getKey(), e.getValue(), best, today))
                        .toList();
        return new Grouping(name, groups, all - groups.size());
    }

    private static Group group(String name, List<Career> of, double best, LocalDate today) {
        double rate = rate(of);
        var ratio = best == 0 ? null : (Double) (rate / best);
        var months = of.stream().mapToDouble(c -> ChronoUnit.MONTHS.between(c.since(), today));
        var places =
                of.stream()
                        .map(Career::place)
                        .filter(Objects::nonNull)
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray();
        return new Group(
                name,
                of.size(),
                rate,
                ratio,
                ratio != null && ratio < FOUR_FIFTHS,
                median(months.toArray()),
                places.length < Suppression.FEWEST ? null : median(places));
    }

    private static double rate(Collection<Career> of) {
        return (double) of.stream().filter(Career::promoted).count() / of.size();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
