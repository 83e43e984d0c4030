package io.kontor.careers;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.promotion.Case;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.UUID;

/** What is to be done after a decision took effect, and who ticked it off when. */
final class ChoreList extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private final UUID proposal;
    private final Formats formats;

    ChoreList(CareersParts parts, Viewer viewer, Case found, Formats formats) {
        this.parts = parts;
        this.viewer = viewer;
        this.proposal = found.proposal().id();
        this.formats = formats;
        addClassName("careers-form");
        if (!found.chores().isEmpty()) {
            var head = new Div(new Span(getTranslation("careers.case.chores")));
            head.addClassName("careers-towards");
            add(head);
        }
        found.chores().forEach(chore -> add(line(chore)));
    }

    private Div line(Case.Chore chore) {
        var line = new Div(box(chore));
        line.addClassName("careers-turns");
        if (chore.doneBy() != null) {
            line.add(Table.quiet(done(chore, chore.doneBy())));
        } else if (chore.what().equals("handover")) {
            line.add(new Anchor("organisation", getTranslation("careers.chore.where")));
        }
        return line;
    }

    private Checkbox box(Case.Chore chore) {
        var box =
                new Checkbox(
                        getTranslation("careers.chore." + chore.what()), chore.doneBy() != null);
        box.setEnabled(chore.doneBy() == null);
        box.addValueChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        Live.tell(
                                box,
                                parts.checklist().done(proposal, chore.id(), viewer),
                                () -> {},
                                f -> Notice.show(Reasons.of(f, this)));
                    }
                });
        return box;
    }

    private String done(Case.Chore chore, UUID by) {
        var name = parts.team().now().name(by);
        return chore.doneAt() == null
                ? name
                : getTranslation("careers.chore.done", name, formats.moment(chore.doneAt()));
    }
}
