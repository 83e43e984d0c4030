package io.kontor.draft;

import com.vaadin.flow.component.combobox.ComboBox;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows a draft to somebody who may draft, or approve, themselves. */
final class ShareDialog extends DraftDialog {

    private final Draft draft;
    private final DraftDesk desk;
    private final ComboBox<Person> reader = new ComboBox<>();

    ShareDialog(Draft draft, DraftDesk desk) {
        super("sharing", desk);
        this.draft = draft;
        this.desk = desk;
        reader.setLabel(desk.words().say("reader"));
        reader.setItems(desk.team().now().people().stream().filter(this::fits).toList());
        reader.setItemLabelGenerator(p -> p.name() + " · " + p.title());
        reader.setWidthFull();
        ask(reader);
    }

    private boolean fits(Person person) {
        return person.leftOn() == null
                && DraftRights.mayDraft(Viewer.of(person))
                && !person.id().equals(draft.author())
                && !draft.readers().contains(person.id());
    }

    @Override
    @Nullable Mono<?> deed() {
        var person = reader.getValue();
        return person == null ? null : desk.editing().share(draft.id(), person.id(), desk.viewer());
    }
}
