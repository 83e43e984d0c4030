package io.kontor.planner;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How much alike two words are, whatever their case and punctuation. */
public final class Likeness {

    private static final double ALIKE = 0.9;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Likeness() {}

    /** A word without what people write differently. */
    public static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-zæøåäö0-9]", "");
    }

    /** The known value that is most like this one, if any is very much like it. */
    public static Optional<String> mostLike(String value, Collection<String> known) {
        var plain = plain(value);
        return known.stream()
                .map(other -> new Alike(other, SIMILARITY.apply(plain, plain(other))))
                .filter(alike -> alike.degree() >= ALIKE)
                .max(Comparator.comparingDouble(Alike::degree))
                .map(Alike::word);
    }

    private record Alike(String word, double degree) {}
}
