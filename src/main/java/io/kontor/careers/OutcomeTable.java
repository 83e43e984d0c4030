package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.dossier.CareerFile.Outcome;
import io.kontor.ui.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of somebody's accounts since they took them, with the starting point. */
final class OutcomeTable extends Div {

    OutcomeTable(List<Outcome> outcomes, Formats formats) {
        var table =
                new Table(
                        getTranslation("careers.outcome.account"),
                        getTranslation("careers.outcome.since"),
                        getTranslation("careers.outcome.then"),
                        getTranslation("careers.outcome.now"),
                        getTranslation("careers.outcome.healthThen"),
                        getTranslation("careers.outcome.healthNow"));
        for (var outcome : outcomes) {
            table.row(
                    new Span(outcome.name()),
                    formats.date(outcome.since()),
                    formats.amount(outcome.valueThen()),
                    formats.amount(outcome.valueNow()),
                    score(outcome.healthThen(), formats),
                    score(outcome.healthNow(), formats));
        }
        add(table);
    }

    private static String score(@Nullable Double score, Formats formats) {
        return score == null ? "–" : formats.count(Math.round(score));
    }
}
