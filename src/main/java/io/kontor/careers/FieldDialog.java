package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.Section.Field;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.function.Consumer;

/** Changes one field, against the value that is shown; or removes its entry. */
final class FieldDialog extends Dialog {

    FieldDialog(
            CareersParts parts,
            Viewer viewer,
            CareerFile file,
            Entry entry,
            Field field,
            Consumer<Throwable> failed) {
        setHeaderTitle(getTranslation("careers.section." + entry.section()));
        var seen = entry.values().get(field.key());
        var input = new FieldInput(field, seen == null ? "" : seen, file.ladder());
        add(input);
        var save =
                new Button(
                        getTranslation("careers.save"),
                        _ ->
                                Live.ask(
                                        this,
                                        parts.editing()
                                                .edit(
                                                        entry.section(),
                                                        entry.id(),
                                                        field.key(),
                                                        seen,
                                                        input.value(),
                                                        viewer),
                                        _ -> close(),
                                        failed));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var remove =
                new Button(
                        getTranslation("careers.remove"),
                        _ ->
                                Live.tell(
                                        this,
                                        parts.editing().remove(entry.section(), entry.id(), viewer),
                                        this::close,
                                        failed));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(remove, new Button(getTranslation("careers.cancel"), _ -> close()), save);
    }
}
