package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.Section;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds an entry to a section of a career file. */
final class EntryDialog extends Dialog {

    EntryDialog(CareersParts parts, Viewer viewer, CareerFile file, Section section) {
        setHeaderTitle(getTranslation("careers.section." + section));
        var inputs = new LinkedHashMap<String, FieldInput>();
        section.fields().forEach(f -> inputs.put(f.key(), new FieldInput(f, "", file.ladder())));
        inputs.values().forEach(this::add);
        var save =
                new Button(
                        getTranslation("careers.save"),
                        _ -> save(parts, viewer, file, section, inputs));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("careers.cancel"), _ -> close()), save);
    }

    private void save(
            CareersParts parts,
            Viewer viewer,
            CareerFile file,
            Section section,
            Map<String, FieldInput> inputs) {
        Map<String, @Nullable String> values = new HashMap<>();
        inputs.forEach((key, input) -> values.put(key, input.value()));
        Live.ask(
                this,
                parts.editing().add(section, file.standing().person(), values, viewer),
                _ -> close(),
                failure -> Notice.show(Reasons.of(failure, this)));
    }
}
