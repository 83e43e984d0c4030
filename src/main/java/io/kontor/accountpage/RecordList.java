package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.kontor.care.Entry;
import io.kontor.care.Kind;
import io.kontor.ui.SteadyList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A live list of an account's records of one kind, each of which opens, with a button to add. */
public final class RecordList extends Div {

    /** One line: a title, small print, and a word, with a colour and icon where it is a state. */
    public record Line(String title, String small, String state, String word) {}

    private final Records records;
    private final OpenAccount open;
    private final Kind kind;
    private final SteadyList<Entry> list;

    public RecordList(Records records, OpenAccount open, Kind kind, Function<Entry, Line> line) {
        this.records = records;
        this.open = open;
        this.kind = kind;
        addClassName("record-list");
        list =
                new SteadyList<>(
                        Entry::id,
                        entry -> row(entry, line.apply(entry)),
                        getTranslation(kind.table() + ".empty"));
        add(list);
    }

    /** Shows those that match, and stays current. */
    public RecordList showing(Predicate<Entry> wanted) {
        open.live(
                this,
                Set.of(kind.table()),
                () ->
                        records.care()
                                .ofAccount(kind, open.id(), open.viewer())
                                .filter(wanted)
                                .collectList(),
                list::show);
        return this;
    }

    /** Adds a button that asks for these fields. */
    public RecordList adding(List<String> keys, Map<String, String> initial) {
        if (open.may(kind.create())) {
            var add = new Button(VaadinIcon.PLUS.create());
            add.setText(getTranslation(kind.table() + ".new"));
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add.addClickListener(_ -> records.add(open, kind, keys, initial));
            add(add);
        }
        return this;
    }

    private Component row(Entry entry, Line line) {
        var title =
                new NativeButton(
                        line.title(),
                        _ -> records.edit(kind, entry, open.viewer(), open.formats()));
        title.addClassName("record-title");
        var small = new Span(line.small());
        small.addClassName("quiet");
        var row = new Div(new Div(title, small));
        row.addClassName("record-row");
        if (!line.word().isEmpty()) {
            row.add(state(line));
        }
        return row;
    }

    private static Span state(Line line) {
        if (line.state().isEmpty()) {
            var plain = new Span(line.word());
            plain.addClassNames("state", "quiet");
            return plain;
        }
        var icon = new Span();
        icon.addClassName("state-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(icon, new Span(line.word()));
        word.addClassName("state");
        word.getElement().setAttribute("data-state", line.state());
        return word;
    }

    /** The state of something due: overdue is at risk, today is to be watched. */
    public static String due(LocalDate date) {
        var today = LocalDate.now();
        return date.isBefore(today) ? "at_risk" : date.isEqual(today) ? "watch" : "unknown";
    }
}
