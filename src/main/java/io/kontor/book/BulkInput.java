package io.kontor.book;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.account.FieldValue;
import io.kontor.bulk.BulkChange;
import io.kontor.ui.LiveGrid.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Which field of many accounts gets which value. */
final class BulkInput extends Div {

    private final Choices choices;
    private final CellText text;
    private final Runnable changed;
    private final Select<Target> target = new Select<>();
    private final Div place = new Div();
    private Supplier<String> value = () -> "";

    /** A field to set, or the tags to add to or take from. */
    private record Target(AccountField field, Way way) {}

    private enum Way {
        SET,
        ADD_TAG,
        REMOVE_TAG
    }

    BulkInput(Choices choices, CellText text, Runnable changed) {
        this.choices = choices;
        this.text = text;
        this.changed = changed;
        addClassName("bulk-input");
        target.setLabel(getTranslation("book.bulk.field"));
        target.setItems(targets());
        target.setItemLabelGenerator(this::label);
        target.addValueChangeListener(event -> ask(event.getValue()));
        target.setValue(new Target(AccountField.NEXT_STEP, Way.SET));
        add(target, place);
    }

    private static List<Target> targets() {
        var all = new ArrayList<Target>();
        Arrays.stream(AccountField.values())
                .filter(AccountField::isEditable)
                .filter(field -> field != AccountField.NAME)
                .filter(field -> field != AccountField.PARENT && field != AccountField.TAG)
                .forEach(field -> all.add(new Target(field, Way.SET)));
        all.add(new Target(AccountField.TAG, Way.ADD_TAG));
        all.add(new Target(AccountField.TAG, Way.REMOVE_TAG));
        return all;
    }

    private String label(Target target) {
        return switch (target.way()) {
            case SET -> getTranslation("account.field." + target.field().key());
            case ADD_TAG -> getTranslation("book.bulk.addTag");
            case REMOVE_TAG -> getTranslation("book.bulk.removeTag");
        };
    }

    private void ask(Target target) {
        place.removeAll();
        switch (target.field().kind()) {
            case CHOICE ->
                    askOption(
                            FieldValue.choices(target.field()).stream()
                                    .map(
                                            code ->
                                                    new Option(
                                                            code,
                                                            text.choice(target.field(), code)))
                                    .toList());
            case PERSON -> askOption(choices.matching(target.field(), ""));
            case DATE -> askDate();
            case REFERENCE, TEXT, MONEY, NUMBER, TAGS -> askText(target);
        }
        changed.run();
    }

    private void askOption(List<Option> options) {
        var box = new ComboBox<Option>(getTranslation("book.bulk.value"));
        box.setItems(options);
        box.setItemLabelGenerator(Option::text);
        box.addValueChangeListener(_ -> changed.run());
        value = () -> box.getValue() == null ? "" : box.getValue().value();
        place.add(box);
    }

    private void askDate() {
        var picker = new DatePicker(getTranslation("book.bulk.value"));
        picker.addValueChangeListener(_ -> changed.run());
        value = () -> picker.getValue() == null ? "" : picker.getValue().toString();
        place.add(picker);
    }

    private void askText(Target target) {
        var field = new TextField(getTranslation("book.bulk.value"));
        field.setMaxLength(Math.max(40, target.field().most()));
        field.addValueChangeListener(_ -> changed.run());
        value = field::getValue;
        place.add(field);
    }

    /**
     * What is filled in.
     *
     * @throws io.kontor.account.UnfitValue when the field cannot hold the value
     */
    BulkChange change() {
        var chosen = target.getValue();
        return switch (chosen.way()) {
            case SET -> new BulkChange.Set(chosen.field(), read(chosen.field()));
            case ADD_TAG -> new BulkChange.AddTag(value.get().strip());
            case REMOVE_TAG -> new BulkChange.RemoveTag(value.get().strip());
        };
    }

    private @org.jspecify.annotations.Nullable Object read(AccountField field) {
        return field.kind() == FieldKind.DATE
                ? FieldValue.read(field, value.get())
                : text.read(field, value.get());
    }
}
