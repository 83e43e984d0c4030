package io.kontor.book;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import io.kontor.ui.LiveGrid.Option;
import io.kontor.ui.Settlement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiPredicate;

/** An account's fields one below the other, each saving by itself: the cells of a phone. */
final class RowEditor extends Dialog {

    private final CellSaving saving;
    private final CellText text;
    private final Choices choices;
    private Account account;

    RowEditor(
            Account account,
            CellSaving saving,
            CellText text,
            Choices choices,
            BiPredicate<Account, AccountField> mayEdit) {
        this.account = account;
        this.saving = saving;
        this.text = text;
        this.choices = choices;
        setHeaderTitle(account.name());
        addClassName("row-editor");
        var fields = new Div();
        fields.addClassName("row-editor-fields");
        BookGrid.COLUMNS.stream()
                .filter(
                        field ->
                                field != AccountField.PARENT
                                        && !AccountField.OF_HEALTH.contains(field))
                .map(field -> input(field, mayEdit.test(account, field)))
                .forEach(fields::add);
        add(fields);
        var page = new Anchor("accounts/" + account.id(), getTranslation("book.page"));
        page.addClassName("row-panel-link");
        getFooter().add(page);
        getFooter().add(new Button(getTranslation("ui.close"), _ -> close()));
    }

    private Component input(AccountField field, boolean editable) {
        return switch (field.kind()) {
            case CHOICE, PERSON -> option(field, editable);
            case DATE -> date(field, editable);
            case TEXT, MONEY, NUMBER, TAGS, REFERENCE -> typed(field, editable);
        };
    }

    private Component typed(AccountField field, boolean editable) {
        var input = new TextField(label(field), text.text(field, field.of(account)), "");
        input.setReadOnly(!editable);
        input.addValueChangeListener(
                e -> changed(e, input, field, text.typed(field, e.getValue())));
        return input;
    }

    private Component option(AccountField field, boolean editable) {
        var box = new ComboBox<Option>(label(field));
        var options = choices.all(field);
        box.setItems(options);
        box.setItemLabelGenerator(Option::text);
        box.setReadOnly(!editable);
        box.setValue(text.option(field, field.of(account)));
        box.addValueChangeListener(
                e -> changed(e, box, field, e.getValue() == null ? "" : e.getValue().value()));
        return box;
    }

    private Component date(AccountField field, boolean editable) {
        var picker = new DatePicker(label(field), (LocalDate) field.of(account));
        picker.setLocale(getLocale());
        picker.setReadOnly(!editable);
        picker.addValueChangeListener(
                e -> changed(e, picker, field, Objects.toString(e.getValue(), "")));
        return picker;
    }

    private void changed(
            HasValue.ValueChangeEvent<?> event,
            HasValidation input,
            AccountField field,
            String value) {
        if (event.isFromClient()) {
            var seen = FieldValue.write(field.of(account));
            saving.save(this, account.id(), field, seen, value, end -> ended(input, end));
        }
    }

    private void ended(HasValidation input, CellSaving.Ending ending) {
        var settlement = ending.settlement();
        input.setInvalid(!settlement.state().equals("saved"));
        input.setErrorMessage(message(settlement));
        if (ending.account() != null) {
            account = ending.account();
        }
    }

    private String message(Settlement settlement) {
        var theirs = settlement.theirs();
        return theirs == null
                ? Objects.requireNonNullElse(settlement.message(), "")
                : getTranslation("book.conflict", settlement.who(), theirs.text());
    }

    private String label(AccountField field) {
        return getTranslation("account.field." + field.key());
    }
}
