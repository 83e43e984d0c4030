package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.ui.Formats;
import java.util.ArrayList;

/** How far somebody is towards a level: the word, the figures, and everything that is open. */
final class TowardsBox extends Div {

    TowardsBox(Standing towards, Formats formats) {
        var target = towards.target();
        var readiness = towards.readiness();
        addClassName("careers-towards");
        if (target == null || readiness == null) {
            return;
        }
        add(
                new Span(getTranslation("careers.file.towards", target.title().in(getLocale()))),
                new WordChip(readiness.word()));
        var value = readiness.readiness();
        if (value != null) {
            add(
                    Table.quiet(
                            getTranslation(
                                    "careers.file.readiness",
                                    formats.percent(value.doubleValue() / 100),
                                    formats.percent(readiness.evidence().doubleValue()))));
        }
        var open = new ArrayList<String>();
        readiness.gaps().forEach(gap -> open.add(getTranslation("careers.competency." + gap)));
        towards.open().forEach(gate -> open.add(getTranslation("careers.gate." + gate)));
        add(
                new Span(
                        open.isEmpty()
                                ? getTranslation("careers.file.nothingOpen")
                                : getTranslation("careers.file.open", String.join(", ", open))));
    }
}
