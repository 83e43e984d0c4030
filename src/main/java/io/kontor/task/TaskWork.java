package io.kontor.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.RecordList;
import io.kontor.accountpage.RecordList.Line;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.Records;
import io.kontor.accountpage.WorkPart;
import io.kontor.care.Entry;
import io.kontor.security.Deed;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.Objects;

/** An account's tasks, and the templates that lay out several at once. */
@org.springframework.stereotype.Component
record TaskWork(Records records, RecordText text, Tasks kind, Templates templates)
        implements WorkPart {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "task.title";
    }

    @Override
    public Component content(OpenAccount open) {
        var list =
                new RecordList(records, open, kind, entry -> line(entry, open)).showing(_ -> true);
        return open.may(Deed.CARE) ? new Div(list, buttons(open)) : list;
    }

    private Div buttons(OpenAccount open) {
        var buttons = new Div();
        buttons.addClassName("template-buttons");
        for (var template : Template.values()) {
            var button = new Button();
            button.setText(button.getTranslation("task.template." + template));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.addClickListener(_ -> layOut(template, open, button));
            buttons.add(button);
        }
        return buttons;
    }

    private void layOut(Template template, OpenAccount open, Button button) {
        Live.ask(
                button,
                templates.layOut(template, open.id(), open.viewer()),
                laid -> Notice.show(button.getTranslation("task.laidOut", laid)),
                _ -> Notice.show(button.getTranslation("accountpage.failed")));
    }

    private Line line(Entry entry, OpenAccount open) {
        var formats = open.formats();
        var due = Objects.requireNonNull(entry.date("dueOn"));
        var every = entry.number("everyDays");
        var small = text.name(entry.reference("owner"));
        if (every > 0) {
            small += " · " + text.words().getTranslation("task.every", formats.locale(), every);
        }
        if (!entry.is("state", "open")) {
            return new Line(
                    entry.text("title"),
                    small,
                    entry.is("state", "done") ? "healthy" : "unknown",
                    text.of(kind, entry, "state", formats));
        }
        var key = due.isBefore(LocalDate.now()) ? "accountpage.overdue" : "accountpage.due";
        return new Line(
                entry.text("title"),
                small,
                RecordList.due(due),
                text.words().getTranslation(key, formats.locale(), formats.date(due)));
    }
}
