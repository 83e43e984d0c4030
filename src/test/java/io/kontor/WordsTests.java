package io.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the page says, it says in both languages. */
class WordsTests {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern ASKED =
            Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PLACES = Pattern.compile("\\{\\d");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws Exception {
        for (var english : bundles("[a-z-]+")) {
            var norwegian = Path.of(english.toString().replace(".properties", "_nb.properties"));
            assertThat(read(norwegian).keySet())
                    .as(norwegian.toString())
                    .isEqualTo(read(english).keySet());
            for (var key : read(english).stringPropertyNames()) {
                assertThat(places(read(norwegian), key))
                        .as(key)
                        .isEqualTo(places(read(english), key));
            }
        }
    }

    @Test
    void nothingIsSaidThatHasNoWords() throws Exception {
        var known = new HashSet<Object>();
        for (var bundle : bundles("[a-z-]+")) {
            known.addAll(read(bundle).keySet());
        }
        assertThat(asked()).isNotEmpty().isSubsetOf(known.stream().map(Object::toString).toList());
    }

    private static Set<String> places(Properties words, String key) {
        return PLACES.matcher(words.getProperty(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> asked() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            var keys = new HashSet<String>();
            for (var source : sources) {
                ASKED.matcher(Files.readString(source))
                        .results()
                        .forEach(m -> keys.add(m.group(1)));
            }
            return keys;
        }
    }

    private static List<Path> bundles(String name) throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.filter(f -> f.getFileName().toString().matches(name + "\\.properties"))
                    .toList();
        }
    }

    private static Properties read(Path bundle) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            words.load(in);
        }
        return words;
    }
}
