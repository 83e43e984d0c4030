package io.kontor.promotion;

import io.kontor.career.Ladder;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.util.Locale;

/** The words of a paper in the language of its reader. */
record PaperWords(Words words, Formats formats, Ladder ladder) {

    String of(String key, Object... values) {
        return words.getTranslation(key, formats.locale(), values);
    }

    String language() {
        return formats.locale().toLanguageTag();
    }

    Locale locale() {
        return formats.locale();
    }

    String level(String key) {
        return ladder.level(key).map(l -> l.title().in(locale())).orElse(key);
    }

    /** A title that is the one of the level is said in the language of the paper. */
    String title(String title, String level) {
        return ladder.level(level)
                .map(l -> l.title())
                .filter(t -> t.en().equals(title) || t.nb().equals(title))
                .map(t -> t.in(locale()))
                .orElse(title);
    }

    String competency(String key) {
        return ladder.competencies().stream()
                .filter(c -> c.key().equals(key))
                .map(c -> c.name().in(locale()))
                .findFirst()
                .orElse(key);
    }
}
