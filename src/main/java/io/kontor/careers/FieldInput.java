package io.kontor.careers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.career.Ladder;
import io.kontor.dossier.Section;
import io.kontor.dossier.Section.Field;
import io.kontor.ui.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What somebody types into a field of a career file. */
final class FieldInput extends Div {

    private final Supplier<@Nullable String> value;

    FieldInput(Field field, String now, Ladder ladder) {
        var label = getTranslation("careers.field." + field.key());
        switch (field.kind()) {
            case TEXT -> {
                var text = new TextField(label);
                text.setValue(now);
                text.setRequiredIndicatorVisible(field.required());
                value = () -> text.getValue().isBlank() ? null : text.getValue();
                fill(text);
            }
            case DATE -> {
                var date = new DatePicker(label);
                date.setValue(now.isEmpty() ? null : LocalDate.parse(now));
                date.setRequiredIndicatorVisible(field.required());
                value = () -> date.getValue() == null ? null : date.getValue().toString();
                fill(date);
            }
            default -> {
                var select = new Select<String>();
                select.setLabel(label);
                select.setItems(options(field, ladder));
                select.setItemLabelGenerator(
                        o ->
                                EntryText.of(
                                        o == null ? "" : o, field, ladder, Formats.here(), select));
                select.setValue(now.isEmpty() ? null : now);
                select.setRequiredIndicatorVisible(field.required());
                value = select::getValue;
                fill(select);
            }
        }
    }

    private void fill(Component component) {
        addClassName("careers-input");
        add(component);
    }

    private static List<String> options(Field field, Ladder ladder) {
        return field.kind() == Section.Kind.CHOICE
                ? field.choices()
                : field.kind() == Section.Kind.LEVEL
                        ? ladder.levels().stream().map(Ladder.Level::key).toList()
                        : ladder.competencies().stream().map(Ladder.Competency::key).toList();
    }

    @Nullable String value() {
        return value.get();
    }
}
