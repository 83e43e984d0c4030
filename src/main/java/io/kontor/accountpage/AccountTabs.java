package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tabs: links, because the tab is in the address; what was opened once is kept as it is. */
final class AccountTabs extends Div {

    private final OpenAccount open;
    private final List<AccountTab> tabs;
    private final Map<String, RouterLink> links = new HashMap<>();
    private final Map<String, Component> contents = new HashMap<>();
    private final Div place = new Div();
    private String shown = "";

    AccountTabs(OpenAccount open, List<AccountTab> tabs) {
        this.open = open;
        this.tabs = tabs;
        addClassName("account-tabs");
        place.addClassName("account-tab-content");
        var bar = new Nav();
        bar.addClassName("account-tab-bar");
        bar.setAriaLabel(getTranslation("accountpage.tabs"));
        tabs.forEach(tab -> bar.add(link(tab)));
        add(bar, place);
    }

    private RouterLink link(AccountTab tab) {
        var link =
                new RouterLink(
                        getTranslation(tab.title()),
                        AccountView.class,
                        AccountView.to(open.id(), tab.name()));
        link.addClassName("account-tab");
        links.put(tab.name(), link);
        return link;
    }

    String shown() {
        return shown;
    }

    boolean show(String name) {
        var wanted = tabs.stream().filter(t -> name.isEmpty() || t.name().equals(name)).findFirst();
        wanted.filter(tab -> !tab.name().equals(shown)).ifPresent(this::show);
        return wanted.isPresent() || name.isEmpty();
    }

    private void show(AccountTab tab) {
        shown = tab.name();
        place.removeAll();
        place.add(contents.computeIfAbsent(shown, _ -> tab.content(open)));
        links.forEach(
                (name, link) -> {
                    if (name.equals(shown)) {
                        link.getElement().setAttribute("aria-current", "page");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }
}
