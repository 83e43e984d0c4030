package io.kontor.contact;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.AccountSection;
import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.RecordList;
import io.kontor.accountpage.RecordList.Line;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.Records;
import io.kontor.care.Entry;
import io.kontor.security.Deed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people at the customer. */
@org.springframework.stereotype.Component
record ContactSection(Records records, RecordText text, Contacts kind) implements AccountSection {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "contact.title";
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.READ_CARE);
    }

    @Override
    public Component content(OpenAccount open) {
        return new RecordList(records, open, kind, entry -> line(entry, open))
                .showing(_ -> true)
                .adding(List.of("name", "title", "part", "email", "phone"), Map.of("part", "user"));
    }

    private Line line(Entry entry, OpenAccount open) {
        var small =
                Stream.of(entry.text("title"), entry.text("email"), entry.text("phone"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        var left = entry.date("leftOn");
        var part = text.of(kind, entry, "part", open.formats());
        return left == null
                ? new Line(entry.text("name"), small, "", part)
                : new Line(entry.text("name"), small, "at_risk", gone(open, part));
    }

    private String gone(OpenAccount open, String part) {
        return part + " · " + text.words().getTranslation("contact.left", open.formats().locale());
    }
}
