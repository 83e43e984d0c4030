package io.kontor.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.kontor.ui.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a field is typed into; its value in the plain form of {@link RecordValue}. */
final class FieldBox {

    private static final int LONG = 300;

    private final RecordField field;
    private final Component component;
    private final NumberText numbers;
    private String seen = "";

    private FieldBox(RecordField field, Component component, Formats formats) {
        this.field = field;
        this.component = component;
        this.numbers = new NumberText(field, formats);
    }

    /**
     * @param names how the choices or references read
     */
    static FieldBox of(
            RecordField field, String label, Map<String, String> names, Formats formats) {
        var component =
                switch (field.kind()) {
                    case CHOICE, REFERENCE -> choice(field, label, names);
                    case DATE -> new DatePicker(label);
                    case TEXT -> field.most() > LONG ? new TextArea(label) : new TextField(label);
                    case MONEY, WHOLE -> number(label);
                };
        if (component instanceof DatePicker picker) {
            picker.setLocale(formats.locale());
        }
        if (component instanceof TextArea area) {
            area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            area.setMaxLength(field.most());
        }
        return new FieldBox(field, component, formats);
    }

    private static TextField number(String label) {
        var box = new TextField(label);
        box.addClassName("deal-number");
        return box;
    }

    private static ComboBox<String> choice(
            RecordField field, String label, Map<String, String> names) {
        var box = new ComboBox<String>(label);
        box.setItems(field.choices().isEmpty() ? List.copyOf(names.keySet()) : field.choices());
        box.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        box.setClearButtonVisible(!field.required());
        return box;
    }

    RecordField field() {
        return field;
    }

    Component component() {
        return component;
    }

    String seen() {
        return seen;
    }

    /** Whether what is there is not yet what was seen. */
    boolean isTouched() {
        return !plain().equals(seen);
    }

    /** Shows a value that is in the database. */
    void show(String plain) {
        seen = plain;
        set(plain);
    }

    /** Takes note of another value in the database and leaves what is typed. */
    void know(String plain) {
        seen = plain;
    }

    String plain() {
        return switch (component) {
            case DatePicker picker -> RecordValue.write(picker.getValue());
            case ComboBox<?> box -> RecordValue.write(box.getValue());
            case TextArea area -> area.getValue().strip();
            case TextField box -> numbers.plain(box.getValue().strip());
            default -> "";
        };
    }

    /**
     * The same, for saving.
     *
     * @throws UnfitField for a text that is no number here
     */
    String read() {
        if (component instanceof TextField box) {
            numbers.check(box.getValue().strip());
        }
        return plain();
    }

    @SuppressWarnings("unchecked")
    private void set(String plain) {
        switch (component) {
            case DatePicker picker ->
                    picker.setValue(plain.isEmpty() ? null : LocalDate.parse(plain));
            case ComboBox<?> box ->
                    ((ComboBox<String>) box).setValue(plain.isEmpty() ? null : plain);
            case TextArea area -> area.setValue(plain);
            case TextField box -> box.setValue(numbers.shown(plain));
            default -> {}
        }
    }

    void onChange(Consumer<FieldBox> changed) {
        ((HasValue<?, ?>) component)
                .addValueChangeListener(
                        event -> {
                            if (event.isFromClient()) {
                                changed.accept(this);
                            }
                        });
    }
}
