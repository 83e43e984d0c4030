package io.kontor.careers;

import com.vaadin.flow.component.Component;
import io.kontor.career.Ladder;
import io.kontor.dossier.Section;
import io.kontor.ui.Formats;
import java.time.LocalDate;

/** Values of career files as people read them. */
final class EntryText {

    private EntryText() {}

    static String of(
            String value, Section.Field field, Ladder ladder, Formats formats, Component words) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (field.kind()) {
            case TEXT -> value;
            case DATE -> formats.date(LocalDate.parse(value));
            case CHOICE -> words.getTranslation("careers.choice." + value);
            case COMPETENCY ->
                    ladder.competencies().stream()
                            .filter(c -> c.key().equals(value))
                            .map(c -> c.name().in(formats.locale()))
                            .findFirst()
                            .orElse(value);
            case LEVEL ->
                    ladder.level(value).map(l -> l.title().in(formats.locale())).orElse(value);
        };
    }
}
