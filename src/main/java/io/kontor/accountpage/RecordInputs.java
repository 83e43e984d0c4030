package io.kontor.accountpage;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.care.Field;
import io.kontor.care.Kind;
import io.kontor.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The right input for each field.
 *
 * @param contacts names of the account's contacts by id
 */
record RecordInputs(RecordText text, Formats formats, Map<UUID, String> contacts) {

    private static final int ONE_LINE = 300;

    RecordInput<?> of(Kind kind, Field field) {
        var label = text.label(kind, field, formats);
        return switch (field.type()) {
            case TEXT -> field.most() > ONE_LINE ? area(field, label) : line(field, label);
            case MONEY -> line(field, label);
            case CHOICE -> choice(kind, field, label);
            case DATE -> date(label);
            case MOMENT -> moment(label);
            case NUMBER -> number(field, label);
            case FLAG -> new RecordInput<>(new Checkbox(label), Boolean::valueOf, String::valueOf);
            case PERSON -> people(label);
            case CONTACT, REFERENCE -> pick(label, contacts);
        };
    }

    private static RecordInput<String> line(Field field, String label) {
        var input = new TextField(label);
        input.setMaxLength(Math.max(field.most(), 20));
        return new RecordInput<>(input, Function.identity(), Function.identity());
    }

    private static RecordInput<String> area(Field field, String label) {
        var input = new TextArea(label);
        input.setMaxLength(field.most());
        input.setMinRows(2);
        return new RecordInput<>(input, Function.identity(), Function.identity());
    }

    private RecordInput<String> choice(Kind kind, Field field, String label) {
        var input = new RadioButtonGroup<String>(label);
        input.setItems(field.choices());
        input.setItemLabelGenerator(code -> text.choice(kind, field.key(), code, formats));
        input.addClassName("choice-bar");
        return new RecordInput<>(input, Function.identity(), Function.identity());
    }

    private RecordInput<LocalDate> date(String label) {
        var input = new DatePicker(label);
        input.setLocale(formats.locale());
        return new RecordInput<>(input, LocalDate::parse, LocalDate::toString);
    }

    private RecordInput<java.time.LocalDateTime> moment(String label) {
        var input = new DateTimePicker(label);
        input.setLocale(formats.locale());
        return new RecordInput<>(
                input,
                value ->
                        Instant.parse(value)
                                .atZone(formats.zone())
                                .toLocalDateTime()
                                .withSecond(0)
                                .withNano(0),
                value -> value.atZone(formats.zone()).toInstant().toString());
    }

    private static RecordInput<Integer> number(Field field, String label) {
        var input = new IntegerField(label);
        input.setMin(0);
        input.setMax(field.most());
        input.setStepButtonsVisible(false);
        return new RecordInput<>(input, Integer::valueOf, String::valueOf);
    }

    private RecordInput<UUID> people(String label) {
        var input = new ComboBox<UUID>(label);
        input.setItems(text.team().now().people().stream().map(person -> person.id()).toList());
        input.setItemLabelGenerator(text::name);
        return new RecordInput<>(input, UUID::fromString, UUID::toString);
    }

    private static RecordInput<UUID> pick(String label, Map<UUID, String> names) {
        var input = new ComboBox<UUID>(label);
        input.setItems(names.keySet());
        input.setItemLabelGenerator(id -> names.getOrDefault(id, "–"));
        input.setClearButtonVisible(true);
        return new RecordInput<>(input, UUID::fromString, UUID::toString);
    }
}
