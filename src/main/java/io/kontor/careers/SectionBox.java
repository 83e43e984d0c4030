package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.Hand;
import io.kontor.dossier.Section;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Notice;
import java.time.LocalDate;

/** A section of a career file: its entries, each to be changed where that is allowed. */
final class SectionBox extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private final Hand hand;
    private final Formats formats = Formats.here();

    SectionBox(CareersParts parts, Viewer viewer, CareerFile file, Section section, Hand hand) {
        this.parts = parts;
        this.viewer = viewer;
        this.hand = hand;
        var title = new H3(getTranslation("careers.section." + section));
        var head = new Div(title);
        head.addClassName("careers-head");
        if (hand.writes(section)) {
            var add =
                    new Button(
                            getTranslation("careers.add"),
                            _ -> new EntryDialog(parts, viewer, file, section).open());
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add.setAriaLabel(getTranslation("careers.add") + ": " + title.getText());
            head.add(add);
        }
        var entries = file.of(section);
        add(head);
        add(
                entries.isEmpty()
                        ? new Paragraph(getTranslation("careers.section.empty"))
                        : table(section, entries, file));
    }

    private Table table(Section section, java.util.List<Entry> entries, CareerFile file) {
        var headings =
                section.fields().stream()
                        .map(f -> getTranslation("careers.field." + f.key()))
                        .toList();
        var table = new Table(headings.toArray(String[]::new));
        for (var entry : entries) {
            table.row(section.fields().stream().map(f -> cell(entry, f, file)).toArray());
        }
        return table;
    }

    private Object cell(Entry entry, Section.Field field, CareerFile file) {
        var text = EntryText.of(entry.text(field.key()), field, file.ladder(), formats, this);
        boolean over = field.key().equals("expires") && file.isToRenew(entry, LocalDate.now());
        var shown = new Span(over ? text + " · " + getTranslation("careers.file.expires") : text);
        if (!hand.writes(entry.section())) {
            return shown;
        }
        var edit =
                new Button(
                        shown,
                        _ ->
                                new FieldDialog(
                                                parts,
                                                viewer,
                                                file,
                                                entry,
                                                field,
                                                failure -> Notice.show(Reasons.of(failure, this)))
                                        .open());
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setAriaLabel(getTranslation("careers.edit", text));
        return edit;
    }
}
