package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.Hand;
import io.kontor.dossier.Section;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A career file: where somebody stands, why, and what is known about it. */
final class FilePart extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private final UUID person;
    private final Formats formats = Formats.here();
    private final Div head = new Div();
    private final Div rest = new Div();
    private @Nullable Shown shown;

    private record Shown(CareerFile file, Hand hand) {}

    FilePart(CareersParts parts, Viewer viewer, UUID person) {
        this.parts = parts;
        this.viewer = viewer;
        this.person = person;
        addClassName("careers-part");
        add(head);
        if (person.equals(viewer.person())) {
            add(new DecisionsBox(parts, viewer, formats));
        }
        add(rest);
        Live.follow(this, parts.files()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    private void load() {
        Live.ask(
                this,
                Mono.zip(parts.files().file(person, viewer), parts.editing().hand(person, viewer))
                        .map(both -> new Shown(both.getT1(), both.getT2())),
                this::show,
                _ -> none());
    }

    private void none() {
        shown = null;
        head.removeAll();
        rest.setText(getTranslation("careers.file.none"));
    }

    /** Others' files change too: where this one did not, whoever reads it is not disturbed. */
    private void show(Shown now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var file = now.file();
        head.removeAll();
        head.add(head(file));
        rest.removeAll();
        file.towards().forEach(towards -> rest.add(new TowardsBox(towards, formats)));
        if (file.standing().level() != null || !file.ratings().isEmpty()) {
            rest.add(
                    new H3(getTranslation("careers.ratings")),
                    new RatingBars(parts, viewer, file, now.hand()));
        }
        for (var section : Section.values()) {
            rest.add(new SectionBox(parts, viewer, file, section, now.hand()));
        }
        if (!file.outcomes().isEmpty()) {
            rest.add(
                    new H3(getTranslation("careers.outcomes")),
                    new OutcomeTable(file.outcomes(), formats));
        }
    }

    private Div head(CareerFile file) {
        var now = file.standing();
        var level = now.level();
        var where =
                level == null
                        ? getTranslation("careers.file.noLevel")
                        : level.title().in(getLocale());
        var since =
                now.since() == null
                        ? ""
                        : " · " + getTranslation("careers.file.since", formats.date(now.since()));
        var head = new Div(new H2(now.name()), new Span(where + since));
        head.addClassName("careers-head");
        if (!person.equals(viewer.person())
                && level != null
                && PeopleAccess.may(viewer.role(), PeopleDeed.PROPOSE)) {
            var propose =
                    new Button(
                            getTranslation("careers.propose"),
                            _ -> new ProposeDialog(parts, viewer, file).open());
            propose.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
            head.add(propose);
        }
        return head;
    }
}
