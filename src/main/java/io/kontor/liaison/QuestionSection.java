package io.kontor.liaison;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.AccountSection;
import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.RecordList;
import io.kontor.accountpage.RecordList.Line;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.Records;
import io.kontor.care.Entry;
import io.kontor.security.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The liaisons of an account, and what they were asked. */
@org.springframework.stereotype.Component
record QuestionSection(Records records, RecordText text, Questions kind) implements AccountSection {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "question.title";
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.READ_CARE);
    }

    @Override
    public Component content(OpenAccount open) {
        return new RecordList(records, open, kind, entry -> line(entry, open))
                .showing(_ -> true)
                .adding(
                        List.of("text", "team", "owner", "dueOn"),
                        Map.of("team", "support", "dueOn", LocalDate.now().plusDays(3).toString()));
    }

    private Line line(Entry entry, OpenAccount open) {
        var formats = open.formats();
        var who = text.name(entry.reference("owner"));
        var team = text.of(kind, entry, "team", formats);
        if (entry.moment("answeredAt") != null) {
            var word = text.words().getTranslation("question.answered", formats.locale());
            return new Line(entry.text("text"), team + " · " + who, "healthy", word);
        }
        var due = Objects.requireNonNull(entry.date("dueOn"));
        return new Line(
                entry.text("text"), team + " · " + who, RecordList.due(due), formats.date(due));
    }
}
