package io.kontor.you;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.security.ApiScope;
import io.kontor.security.Viewer;
import io.kontor.token.NewToken;
import io.kontor.token.TokenService;
import io.kontor.token.UnfitToken;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.Set;

/** Makes a token and shows its secret, this once. */
final class TokenForm extends Div {

    private final TokenService tokens;
    private final Viewer viewer;
    private final TextField name = new TextField(getTranslation("you.tokens.name"));
    private final CheckboxGroup<ApiScope> scopes =
            new CheckboxGroup<>(getTranslation("you.tokens.scopes"));
    private final Select<Integer> days = new Select<>();
    private final TextField secret = new TextField(getTranslation("you.tokens.secret"));
    private final Div shown = new Div();

    TokenForm(TokenService tokens, Viewer viewer) {
        this.tokens = tokens;
        this.viewer = viewer;
        name.setMaxLength(100);
        scopes.setItems(ApiScope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("you.scope." + scope));
        scopes.setValue(Set.of(ApiScope.READ));
        days.setLabel(getTranslation("you.tokens.days"));
        days.setItems(7, 30, 90, 365);
        days.setItemLabelGenerator(n -> getTranslation("you.tokens.day", n));
        days.setValue(90);
        add(name, scopes, days, new Button(getTranslation("you.tokens.make"), _ -> make()), shown);
        addClassName("you-form");
        prepareSecret();
    }

    private void prepareSecret() {
        secret.setReadOnly(true);
        secret.addClassName("you-secret");
        var copy = new Button(getTranslation("you.tokens.copy"), _ -> copy());
        var once = new Paragraph(getTranslation("you.tokens.once"));
        shown.add(once, secret, copy);
        shown.addClassName("you-shown");
        shown.getElement().setAttribute("role", "status");
        shown.setVisible(false);
    }

    private void make() {
        name.setInvalid(false);
        scopes.setInvalid(false);
        var made = tokens.create(viewer, name.getValue(), scopes.getValue(), days.getValue());
        Live.ask(this, made, this::show, this::failed);
    }

    private void show(NewToken made) {
        name.clear();
        secret.setValue(made.secret());
        shown.setVisible(true);
    }

    private void copy() {
        secret.getElement()
                .executeJs(
                        "this.focus(); this.inputElement.select(); navigator.clipboard?.writeText(this.value)");
        Notice.show(getTranslation("you.tokens.copied"));
    }

    private void failed(Throwable failure) {
        switch (failure instanceof UnfitToken unfit ? unfit.why() : null) {
            case NAME -> refuse(name, "you.tokens.name.missing");
            case SCOPES -> {
                scopes.setErrorMessage(getTranslation("you.tokens.scopes.missing"));
                scopes.setInvalid(true);
            }
            case TOO_MANY -> Notice.show(getTranslation("you.tokens.many"));
            case DAYS -> Notice.show(getTranslation("you.failed"));
            case null -> Notice.show(getTranslation("you.failed"));
        }
    }

    private void refuse(TextField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }
}
