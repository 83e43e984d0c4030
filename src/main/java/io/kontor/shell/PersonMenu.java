package io.kontor.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.kontor.security.Viewer;
import io.kontor.ui.Words;
import io.kontor.you.Preference;

/** Who is signed in, with their language, their light and the way out. */
final class PersonMenu extends MenuBar {

    PersonMenu(Viewer viewer, Runnable signOut) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("person-menu");
        var person = addItem(new Avatar(viewer.name()));
        person.setAriaLabel(viewer.name());
        person.getSubMenu().addItem(who(viewer)).setEnabled(false);
        person.getSubMenu()
                .addItem(
                        getTranslation("you.title"),
                        _ -> getUI().ifPresent(ui -> ui.navigate("you")));
        addLanguages(person);
        addLight(person);
        person.getSubMenu().addSeparator();
        person.getSubMenu().addItem(getTranslation("shell.signOut"), _ -> signOut.run());
    }

    private Div who(Viewer viewer) {
        var role = new Span(getTranslation("shell.role." + viewer.role()));
        role.addClassName("quiet");
        var who = new Div(new Span(viewer.name()), role);
        who.addClassName("person-menu-who");
        return who;
    }

    private void addLanguages(MenuItem person) {
        var item = person.getSubMenu().addItem(getTranslation("shell.language"));
        item.getSubMenu().addItem("English", _ -> Preference.language(this, Words.ENGLISH));
        item.getSubMenu().addItem("Norsk bokmål", _ -> Preference.language(this, Words.BOKMAAL));
    }

    private void addLight(MenuItem person) {
        var item = person.getSubMenu().addItem(getTranslation("shell.light"));
        for (var light : Preference.Light.values()) {
            item.getSubMenu()
                    .addItem(
                            getTranslation("shell.light." + light),
                            _ -> Preference.light(this, light));
        }
    }
}
