package io.kontor.concern;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.RecordList;
import io.kontor.accountpage.RecordList.Line;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.Records;
import io.kontor.accountpage.WorkPart;
import io.kontor.care.Entry;
import java.time.LocalDate;
import java.util.Objects;

/** An account's concerns: open ones by due date, then how the others ended. */
@org.springframework.stereotype.Component
record ConcernWork(Records records, RecordText text, Concerns kind) implements WorkPart {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "concern.title";
    }

    @Override
    public Component content(OpenAccount open) {
        return new RecordList(records, open, kind, entry -> line(entry, open)).showing(_ -> true);
    }

    private Line line(Entry entry, OpenAccount open) {
        var formats = open.formats();
        var due = Objects.requireNonNull(entry.date("dueOn"));
        var small =
                text.of(kind, entry, "severity", formats)
                        + " · "
                        + text.of(kind, entry, "kind", formats)
                        + " · "
                        + text.name(entry.reference("owner"));
        if (!entry.is("state", "open")) {
            var word = text.of(kind, entry, "state", formats);
            var outcome = entry.text("outcome");
            return new Line(
                    entry.text("title"),
                    outcome.isEmpty() ? small : outcome,
                    entry.is("state", "resolved") ? "healthy" : "unknown",
                    word);
        }
        var key = due.isBefore(LocalDate.now()) ? "accountpage.overdue" : "accountpage.due";
        return new Line(
                entry.text("title"),
                small,
                RecordList.due(due),
                text.words().getTranslation(key, formats.locale(), formats.date(due)));
    }
}
