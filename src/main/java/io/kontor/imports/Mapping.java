package io.kontor.imports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How a file is read.
 *
 * @param columns the heading for each target; a target without one is not imported
 * @param values for each target, values to replace by others
 */
public record Mapping(Map<String, String> columns, Map<String, Map<String, String>> values) {

    private static final double ALIKE = 0.9;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Guesses the columns by their headings. */
    public static Mapping guess(Kind kind, List<String> headings) {
        var columns = new LinkedHashMap<String, String>();
        for (var target : kind.targets()) {
            heading(target, headings, columns.values())
                    .ifPresent(h -> columns.put(target.key(), h));
        }
        return new Mapping(columns, Map.of());
    }

    private static Optional<String> heading(
            Kind.Target target, List<String> headings, Collection<String> taken) {
        return Stream.concat(target.alsoCalled().stream(), Stream.of(target.key()))
                .map(Mapping::plain)
                .flatMap(name -> headings.stream().filter(h -> plain(h).equals(name)))
                .filter(heading -> !taken.contains(heading))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-zæøåäö0-9]", "");
    }

    String corrected(String target, String value) {
        return values.getOrDefault(target, Map.of()).getOrDefault(value, value);
    }

    /** The known value that is most like this one, if any is very much like it. */
    static Optional<String> mostLike(String value, Collection<String> known) {
        return known.stream()
                .filter(other -> SIMILARITY.apply(plain(value), plain(other)) >= ALIKE)
                .max((a, b) -> Double.compare(likeness(value, a), likeness(value, b)));
    }

    private static double likeness(String value, String other) {
        return SIMILARITY.apply(plain(value), plain(other));
    }
}
