package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.kontor.calibration.Calibration;
import io.kontor.calibration.Calibration.Candidate;
import io.kontor.career.Readiness.Word;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.Section;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Last review by readiness, for those who ask for it; it decides nothing. */
final class NineBoxes extends Div {

    private static final List<String> REVIEWS = List.of("above", "meets", "below");
    private static final List<Word> WORDS =
            List.of(Word.DEVELOPING, Word.READY_PENDING, Word.READY_NOW);

    NineBoxes(Calibration all) {
        add(new H2(getTranslation("careers.nine")));
        var table =
                new Table(
                        getTranslation("careers.nine.review"),
                        getTranslation("careers.word." + WORDS.get(0)),
                        getTranslation("careers.word." + WORDS.get(1)),
                        getTranslation("careers.word." + WORDS.get(2)));
        for (var review : REVIEWS) {
            table.row(
                    getTranslation("careers.nine." + review),
                    names(all, review, WORDS.get(0)),
                    names(all, review, WORDS.get(1)),
                    names(all, review, WORDS.get(2)));
        }
        add(table);
    }

    private static String names(Calibration all, String review, Word word) {
        return all.candidates().stream()
                .filter(c -> c.word() == word && review(c).equals(review))
                .map(c -> c.towards().name())
                .collect(Collectors.joining(", "));
    }

    private static String review(Candidate candidate) {
        return candidate.file().of(Section.REVIEWS).stream()
                .max(Comparator.comparing((Entry e) -> e.text("held")))
                .map(e -> e.text("outcome"))
                .orElse("");
    }
}
