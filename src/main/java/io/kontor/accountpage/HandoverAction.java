package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.security.Deed;
import io.kontor.team.Person;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.List;

/** Gives the account to somebody else, with a note that stays in the history. */
@org.springframework.stereotype.Component
record HandoverAction(AccountService accounts, Team team) implements AccountAction {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.REASSIGN);
    }

    @Override
    public Component content(OpenAccount open) {
        var button = new Button(VaadinIcon.EXCHANGE.create());
        button.setText(button.getTranslation("accountpage.handover"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(_ -> ask(open, button));
        return button;
    }

    private void ask(OpenAccount open, Button button) {
        var dialog = new Dialog(button.getTranslation("accountpage.handover"));
        dialog.addClassName("record-dialog");
        var below = team.now().subtree(open.viewer().person());
        var person = new ComboBox<Person>(button.getTranslation("accountpage.handover.to"));
        person.setItems(team.now().people().stream().filter(p -> below.contains(p.id())).toList());
        person.setItemLabelGenerator(Person::name);
        var note = new TextArea(button.getTranslation("accountpage.handover.note"));
        note.setMaxLength(500);
        note.setRequiredIndicatorVisible(true);
        var fields = new com.vaadin.flow.component.html.Div(person, note);
        fields.addClassName("record-fields");
        var give =
                new Button(
                        button.getTranslation("accountpage.handover"),
                        _ -> give(open, dialog, person, note));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(fields);
        dialog.getFooter()
                .add(
                        new Button(
                                button.getTranslation("accountpage.cancel"), _ -> dialog.close()),
                        give);
        dialog.open();
    }

    private void give(OpenAccount open, Dialog dialog, ComboBox<Person> person, TextArea note) {
        person.setInvalid(person.isEmpty());
        note.setInvalid(note.isEmpty());
        if (person.isEmpty() || note.isEmpty()) {
            return;
        }
        var edit =
                new FieldEdit(AccountField.OWNER, open.account().owner(), person.getValue().id());
        Live.ask(
                dialog,
                accounts.edit(open.id(), List.of(edit), open.viewer(), note.getValue().strip()),
                _ -> {
                    dialog.close();
                    Notice.show(
                            dialog.getTranslation(
                                    "accountpage.handover.done", person.getValue().name()));
                },
                _ -> Notice.show(dialog.getTranslation("accountpage.handover.failed")));
    }
}
