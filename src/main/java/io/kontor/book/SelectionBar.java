package io.kontor.book;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.account.Account;
import io.kontor.bulk.Selection;
import io.kontor.listing.AccountQuery;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done with the rows that are ticked, or with all that match. */
final class SelectionBar extends Div {

    private final Span text = new Span();
    private final Button all = new Button();
    private final Supplier<AccountQuery> query;
    private final Supplier<Integer> matching;
    private Set<Account> selected = Set.of();
    private @Nullable Selection everything;

    SelectionBar(
            Supplier<AccountQuery> query,
            Supplier<Integer> matching,
            BiConsumer<Selection, Integer> edit,
            Runnable clear) {
        this.query = query;
        this.matching = matching;
        addClassName("selection-bar");
        var change =
                new Button(
                        getTranslation("book.bulk.edit"), _ -> edit.accept(selection(), count()));
        change.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.addClickListener(_ -> takeAll());
        var none = new Button(getTranslation("book.bulk.clear"), _ -> clear.run());
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(text, all, change, none);
        show(Set.of());
    }

    /** Shows how many are ticked; nothing when none is. */
    void show(Set<Account> ticked) {
        selected = ticked;
        everything = null;
        all.setText(getTranslation("book.bulk.all", matching.get()));
        all.setVisible(ticked.size() < matching.get());
        draw();
    }

    private void takeAll() {
        everything = new Selection.Matching(query.get());
        all.setVisible(false);
        draw();
    }

    private void draw() {
        text.setText(getTranslation("book.bulk.selected", count()));
        setVisible(count() > 0);
    }

    private int count() {
        return everything == null ? selected.size() : matching.get();
    }

    private Selection selection() {
        return everything == null
                ? new Selection.Of(selected.stream().map(Account::id).toList())
                : everything;
    }
}
