package io.kontor.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The door: a name and a password, or in the demonstration one of its people. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
@CssImport("./styles.css")
@CssImport("./security.css")
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInView(Team team, ObjectProvider<OpenDoors> demonstration) {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("security.wrong"));
        var mark = new Span("◆");
        mark.addClassName("brand-mark");
        var head = new Div(new H1(mark, new Span("Kontor")), new Paragraph(say("security.claim")));
        head.addClassName("sign-in-head");
        var main = new Section(head, form);
        main.addClassName("sign-in-main");
        add(main);
        demonstration.ifAvailable(doors -> add(demonstration(team, doors)));
    }

    private Component demonstration(Team team, OpenDoors doors) {
        var cards = new Div();
        cards.addClassName("sign-in-cards");
        people(team).forEach(person -> cards.add(new DoorCard(person, doors.password())));
        var part =
                new Section(
                        new H2(say("security.demo")),
                        new Paragraph(say("security.demo.text")),
                        cards);
        part.addClassName("sign-in-demo");
        return part;
    }

    private static List<Person> people(Team team) {
        return team.now().people().stream()
                .filter(person -> person.userName() != null)
                .sorted(java.util.Comparator.comparing(Person::role).reversed())
                .toList();
    }

    private LoginI18n words(String error) {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(say("security.signIn"));
        words.getForm().setUsername(say("security.userName"));
        words.getForm().setPassword(say("security.password"));
        words.getForm().setSubmit(say("security.signIn"));
        words.getErrorMessage().setTitle(say(error));
        words.getErrorMessage().setMessage(say(error + ".text"));
        words.getErrorMessage().setUsername(say("security.userName.missing"));
        words.getErrorMessage().setPassword(say("security.password.missing"));
        return words;
    }

    private String say(String key) {
        return getTranslation(key);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        var said = Stream.of("wait", "again", "ended").filter(parameters::containsKey).findFirst();
        form.setI18n(words("security." + said.orElse("wrong")));
        form.setError(said.isPresent() || parameters.containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return say("security.signIn") + " · Kontor";
    }
}
