package io.kontor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the pages in English and bokmål: one bundle per module, {@code
 * i18n/module.properties}.
 */
@Component
public class Words implements I18NProvider {

    public static final Locale ENGLISH = Locale.UK;
    public static final Locale BOKMAAL = Locale.of("nb", "NO");

    private static final Logger log = LoggerFactory.getLogger(Words.class);

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> bokmaal = new HashMap<>();

    Words() throws IOException {
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:i18n/*.properties")) {
            var isBokmaal = String.valueOf(file.getFilename()).endsWith("_nb.properties");
            read(file, isBokmaal ? bokmaal : english);
        }
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        words.forEach((key, text) -> into.put((String) key, (String) text));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(ENGLISH, BOKMAAL);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        var text = (isBokmaal(locale) ? bokmaal : english).get(key);
        if (text == null) {
            log.warn("no words for {} in {}", key, locale);
            return "!" + key;
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    private static boolean isBokmaal(Locale locale) {
        return List.of("nb", "nn", "no").contains(locale.getLanguage());
    }

    /** Every word that begins with this, without it: for a component on the page. */
    public Map<String, String> startingWith(String prefix, Locale locale) {
        var found = new HashMap<String, String>();
        (isBokmaal(locale) ? bokmaal : english)
                .forEach(
                        (key, text) -> {
                            if (key.startsWith(prefix)) {
                                found.put(key.substring(prefix.length()), text);
                            }
                        });
        return found;
    }
}
