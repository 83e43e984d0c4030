package io.kontor.book;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.account.AccountQuery;
import io.kontor.account.AccountService;
import io.kontor.presence.Presence;
import io.kontor.security.CurrentViewer;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;

/** The book of accounts: one live grid for everybody. */
@Route("accounts")
@Menu(title = "book.title", order = 1, icon = "vaadin:table")
@PermitAll
@CssImport("./book.css")
class BookView extends Div implements HasDynamicTitle {

    BookView(
            AccountService accounts,
            Team team,
            Presence presence,
            Words words,
            CurrentViewer current) {
        var viewer = current.viewer();
        var formats = new Formats(UI.getCurrent().getLocale(), ZoneId.systemDefault());
        var names = new AccountNames(accounts, viewer);
        var text = new CellText(formats, words, team::now, names::of);
        var rows = new Rows(accounts, names, viewer);
        var grid = new BookGrid(rows, text, new Editing(accounts, viewer)::may);
        var saving = new CellSaving(accounts, team, viewer, text, formats, words);
        var choices = new Choices(accounts, team, viewer, text);
        var parts =
                new LiveBook.Parts(grid, rows, saving, choices, presence, accounts, viewer, words);
        var order = new OrderChip();
        var live = new LiveBook(parts, order::show);
        order.onApply(live::apply);
        add(order, live.component());
        addClassName("book");
        rows.load(AccountQuery.ALL);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("book.title") + " · Kontor";
    }
}
