package io.kontor.security;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import io.kontor.team.Person;
import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;

/** One of the demonstration's people; a click sends the same form that typing would. */
@Tag("form")
final class DoorCard extends HtmlContainer {

    // Named only when sent: a password manager, or a script, must find one user name on the page.
    private static final String NAME_INPUTS =
            "this.addEventListener('submit', () => this.querySelectorAll('input')"
                    + ".forEach(i => i.name = i.dataset.name))";

    DoorCard(Person person, String password) {
        addClassName("door-card");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "sign-in");
        getElement().executeJs(NAME_INPUTS);
        hidden("username", Objects.requireNonNull(person.userName()));
        hidden("password", password);
        var request = VaadinServletRequest.getCurrent();
        if (request != null
                && request.getHttpServletRequest().getAttribute(CsrfToken.class.getName())
                        instanceof CsrfToken token) {
            hidden(token.getParameterName(), token.getToken());
        }
        add(button(person));
    }

    private NativeButton button(Person person) {
        var name = new Span(person.name());
        name.addClassName("door-card-name");
        var role = new Span(getTranslation("security.role." + person.role()));
        var sees = new Span(getTranslation("security.sees." + person.role()));
        sees.addClassName("quiet");
        var text = new Div(name, role, sees);
        text.addClassName("door-card-text");
        var user = new Span(person.userName());
        user.addClassName("door-card-user");
        var button = new NativeButton();
        button.getElement().setAttribute("type", "submit");
        button.add(new Avatar(person.name()), text, user);
        return button;
    }

    private void hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("data-name", name);
        input.getElement().setAttribute("value", value);
        add(input);
    }
}
