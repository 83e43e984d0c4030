package io.kontor.accountpage;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.kontor.account.AccountEvent;
import io.kontor.team.Team;

/** Header, tabs and the column at the right, around one account. */
final class AccountDesk extends Div {

    private final OpenAccount open;
    private final AccountHeader header;
    private final AccountTabs tabs;

    AccountDesk(OpenAccount open, AccountParts parts, Team team) {
        this.open = open;
        header = new AccountHeader(open, parts, team);
        tabs = new AccountTabs(open, parts.tabs(open));
        addClassName("account-desk");
        var side = new Aside();
        side.addClassName("account-side");
        side.getElement().setAttribute("aria-label", getTranslation("accountpage.side"));
        parts.sections(open).forEach(section -> side.add(section(section)));
        var main = new Div(tabs, side);
        main.addClassName("account-main");
        add(header, main);
        open.follow(this, this::heard, () -> {});
    }

    OpenAccount open() {
        return open;
    }

    /** Shows this tab, or the first; no if there is no such tab. */
    boolean show(String tab) {
        return tabs.show(tab);
    }

    private Section section(AccountSection part) {
        var section = new Section(new H2(getTranslation(part.title())), part.content(open));
        section.addClassName("account-section");
        return section;
    }

    private void heard(AccountEvent event) {
        var account = event.account();
        if (account == null) {
            gone();
            return;
        }
        var renamed = !account.name().equals(open.account().name());
        open.now(account);
        header.show(account);
        if (renamed) {
            // The title of the page and of the window follow the address.
            getUI().ifPresent(
                            ui ->
                                    ui.navigate(
                                            AccountView.class,
                                            AccountView.to(open.id(), tabs.shown())));
        }
    }

    /** Deleted, or handed to somebody out of reach: nothing of it stays on the page. */
    private void gone() {
        removeAll();
        var nothing =
                new Div(
                        new H2(getTranslation("security.missing.title")),
                        new Paragraph(getTranslation("accountpage.gone")));
        nothing.addClassName("empty-state");
        add(nothing);
    }
}
