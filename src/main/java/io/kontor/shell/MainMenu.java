package io.kontor.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;

/** The pages this person may open: a column at the side, a bar at the bottom on a phone. */
final class MainMenu extends Nav {

    private final List<RouterLink> links = new ArrayList<>();

    MainMenu() {
        addClassName("main-menu");
        setAriaLabel(getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().forEach(this::addEntry);
    }

    private void addEntry(MenuEntry entry) {
        var link = new RouterLink();
        link.getElement().setAttribute("href", entry.path().replaceFirst("^/", ""));
        if (entry.icon() != null) {
            link.add(new Icon(entry.icon()));
        }
        link.add(new Span(getTranslation(entry.title())));
        link.addClassName("main-menu-link");
        links.add(link);
        add(link);
    }

    /** Marks the page that is open. */
    void show(String path) {
        for (var link : links) {
            var current = path.equals(link.getElement().getAttribute("href"));
            link.setClassName("main-menu-link-current", current);
            if (current) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
