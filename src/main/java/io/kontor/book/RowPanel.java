package io.kontor.book;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.change.Change;
import io.kontor.explanation.ExplanationPanel;
import io.kontor.explanation.HealthDesk;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account in hand, beside the grid: its facts and what happened to it lately. */
final class RowPanel extends Div {

    private static final int RECENT = 20;

    private final AccountService accounts;
    private final Viewer viewer;
    private final CellText text;
    private final ChangeText changes;
    private final HealthDesk health;
    private final Formats formats;
    private final Div why = new Div();
    private final Div facts = new Div();
    private final UnorderedList history = new UnorderedList();
    private @Nullable UUID shown;

    RowPanel(
            AccountService accounts,
            HealthDesk health,
            Viewer viewer,
            CellText text,
            ChangeText changes,
            Formats formats) {
        this.accounts = accounts;
        this.viewer = viewer;
        this.text = text;
        this.changes = changes;
        this.health = health;
        this.formats = formats;
        addClassName("row-panel");
        getElement().setAttribute("role", "complementary");
        getElement().setAttribute("aria-label", getTranslation("book.panel"));
        history.addClassName("row-panel-history");
        add(facts, why);
        if (Access.may(viewer.role(), Deed.READ_HISTORY)) {
            add(new H3(getTranslation("book.panel.history")), history);
        }
        clear();
    }

    /** Puts away an account that the person no longer has. */
    void gone(UUID account) {
        if (account.equals(shown)) {
            clear();
        }
    }

    /** Shows none. */
    void clear() {
        shown = null;
        facts.removeAll();
        why.removeAll();
        history.removeAll();
        var hint = new Paragraph(getTranslation("book.panel.empty"));
        hint.addClassName("quiet");
        facts.add(hint);
    }

    /** Shows this account. */
    void show(Account account) {
        boolean isNew = !account.id().equals(shown);
        shown = account.id();
        facts.removeAll();
        facts.add(new H2(link(account)), facts(account));
        if (isNew) {
            why.removeAll();
            why.add(
                    new H3(getTranslation("explanation.title")),
                    new ExplanationPanel(health, account.id(), viewer, formats));
            history.removeAll();
        }
        Live.ask(
                this,
                accounts.history(account.id(), RECENT, viewer).collectList(),
                recent -> show(account.id(), recent),
                _ -> history.removeAll());
    }

    /** Shows an account anew if it is the one shown. */
    void refresh(Account account) {
        if (account.id().equals(shown)) {
            show(account);
        }
    }

    private static Anchor link(Account account) {
        var link = new Anchor("accounts/" + account.id(), account.name());
        link.addClassName("row-panel-link");
        return link;
    }

    private DescriptionList facts(Account account) {
        var list = new DescriptionList();
        for (var field : AccountField.values()) {
            var value = text.text(field, field.of(account));
            if (field != AccountField.NAME
                    && !AccountField.OF_HEALTH.contains(field)
                    && !value.isEmpty()) {
                list.add(new Term(getTranslation("account.field." + field.key())));
                list.add(new Description(value));
            }
        }
        return list;
    }

    private void show(UUID account, List<Change> recent) {
        if (account.equals(shown)) {
            history.removeAll();
            recent.stream().map(this::item).forEach(history::add);
        }
    }

    private ListItem item(Change change) {
        var what = new Span(changes.what(change));
        var who = new Span(changes.whoAndWhen(change));
        who.addClassName("quiet");
        return new ListItem(what, who);
    }
}
