package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.dossier.CareerFile.Outcome;
import io.kontor.ui.Formats;
import java.util.List;

/** What became of somebody's accounts since they took them, with the starting point. */
final class OutcomeTable extends Div {

    OutcomeTable(List<Outcome> outcomes, Formats formats) {
        var table =
                new Table(
                        getTranslation("careers.outcome.account"),
                        getTranslation("careers.outcome.since"),
                        getTranslation("careers.outcome.then"),
                        getTranslation("careers.outcome.now"));
        for (var outcome : outcomes) {
            table.row(
                    new Span(outcome.name()),
                    formats.date(outcome.since()),
                    formats.amount(outcome.valueThen()),
                    formats.amount(outcome.valueNow()));
        }
        add(table);
    }
}
