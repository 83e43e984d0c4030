package io.kontor.you;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.kontor.security.OwnPassword;
import io.kontor.security.Viewer;
import io.kontor.security.WrongPassword;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replaces one's password, for whoever knows it. */
final class PasswordForm extends Div {

    private final YouService you;
    private final Viewer viewer;
    private final @Nullable UUID here;
    private final PasswordField current = new PasswordField(getTranslation("you.password.current"));
    private final PasswordField next = new PasswordField(getTranslation("you.password.next"));

    PasswordForm(YouService you, Viewer viewer, @Nullable UUID here) {
        this.you = you;
        this.viewer = viewer;
        this.here = here;
        current.getElement().setAttribute("autocomplete", "current-password");
        next.getElement().setAttribute("autocomplete", "new-password");
        next.setHelperText(getTranslation("you.password.rule", OwnPassword.SHORTEST));
        add(current, next, new Button(getTranslation("you.password.change"), _ -> change()));
        addClassName("you-form");
    }

    private void change() {
        current.setInvalid(false);
        next.setInvalid(false);
        var change = you.changePassword(viewer, current.getValue(), next.getValue(), here);
        Live.tell(this, change, this::changed, this::failed);
    }

    private void changed() {
        current.clear();
        next.clear();
        Notice.show(getTranslation("you.password.changed"));
    }

    private void failed(Throwable failure) {
        if (failure instanceof WrongPassword wrong) {
            var field =
                    switch (wrong.why()) {
                        case NOT_YOURS, TOO_OFTEN -> current;
                        case TOO_SHORT, TOO_LONG, THE_SAME -> next;
                    };
            field.setErrorMessage(getTranslation("you.password." + wrong.why()));
            field.setInvalid(true);
            field.focus();
        } else {
            Notice.show(getTranslation("you.failed"));
        }
    }
}
