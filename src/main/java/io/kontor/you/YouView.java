package io.kontor.you;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.session.CurrentSession;
import io.kontor.session.SessionService;
import io.kontor.token.TokenService;
import jakarta.annotation.security.PermitAll;

/** One's own sign-in: where one is signed in, by what, and how to end it. */
@Route("you")
@PermitAll
@CssImport("./you.css")
@Uses(CheckboxGroup.class)
@Uses(PasswordField.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextField.class)
class YouView extends Div implements HasDynamicTitle {

    YouView(
            YouService you,
            SessionService sessions,
            TokenService tokens,
            CurrentViewer current,
            CurrentSession session) {
        var viewer = current.viewer();
        var here = session.id().orElse(null);
        addClassName("you");
        card("sessions", new SessionList(sessions, viewer, here));
        card("tokens", new TokenList(tokens, viewer), new TokenForm(tokens, viewer));
        card("password", new PasswordForm(you, viewer, here));
        card("look", new LookForm());
    }

    private void card(String part, Component... content) {
        var heading = new H2(getTranslation("you." + part));
        var about = new Paragraph(getTranslation("you." + part + ".about"));
        about.addClassName("quiet");
        var card = new Section(heading, about);
        card.add(content);
        card.addClassNames("you-card", "you-" + part);
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("you.title") + " · Kontor";
    }
}
