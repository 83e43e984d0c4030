package io.kontor.book;

import com.vaadin.flow.component.Component;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.CellConflict;
import io.kontor.account.FieldEdit;
import io.kontor.account.FieldValue;
import io.kontor.account.NoSuchAccount;
import io.kontor.account.NotAllowed;
import io.kontor.account.UnfitValue;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.LiveGrid;
import io.kontor.ui.Settlement;
import io.kontor.ui.Words;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a cell and says how it ended, in the person's words. */
final class CellSaving {

    private static final Logger log = LoggerFactory.getLogger(CellSaving.class);

    private final AccountService accounts;
    private final Team team;
    private final Viewer viewer;
    private final CellText text;
    private final Formats formats;
    private final Words words;

    CellSaving(BookParts parts, Viewer viewer, CellText text, Formats formats) {
        this.accounts = parts.accounts();
        this.team = parts.team();
        this.words = parts.words();
        this.viewer = viewer;
        this.text = text;
        this.formats = formats;
    }

    /**
     * How a save ended.
     *
     * @param account as it is now; null where it cannot be read
     */
    record Ending(Settlement settlement, @Nullable Account account) {}

    /** Saves what was typed in a cell; the answer goes to the cell by the number of its edit. */
    void commit(LiveGrid grid, String edit, UUID row, String key, String seen, String typed) {
        var field = AccountField.of(key).orElseThrow();
        try {
            var value = FieldValue.write(text.read(field, typed));
            save(grid, row, field, seen, value, end -> grid.settled(edit, end.settlement()));
        } catch (UnfitValue unfit) {
            grid.settled(edit, explain(unfit));
        }
    }

    /** Saves a value, both values in the plain form of {@link FieldValue}. */
    void save(
            Component page,
            UUID row,
            AccountField field,
            String seen,
            String value,
            Consumer<Ending> then) {
        try {
            var change =
                    new FieldEdit(
                            field, FieldValue.read(field, seen), FieldValue.read(field, value));
            Live.ask(
                    page,
                    accounts.edit(row, List.of(change), viewer),
                    account -> then.accept(new Ending(saved(account, field), account)),
                    failure -> failed(page, row, failure, then));
        } catch (UnfitValue unfit) {
            then.accept(new Ending(explain(unfit), null));
        }
    }

    // After a conflict the present value comes along: saving again replaces it knowingly.
    private void failed(Component page, UUID row, Throwable failure, Consumer<Ending> then) {
        var answer = explain(failure);
        Live.ask(
                page,
                accounts.account(row, viewer),
                now -> then.accept(new Ending(answer, now)),
                _ -> then.accept(new Ending(answer, null)));
    }

    private Settlement saved(Account account, AccountField field) {
        return Settlement.saved(text.option(field, field.of(account)));
    }

    private Settlement explain(Throwable failure) {
        return switch (failure) {
            case CellConflict conflict -> conflict(conflict.cells().getFirst());
            case UnfitValue unfit -> Settlement.refused(unfit(unfit));
            case NotAllowed _ -> Settlement.refused(say("account.notAllowed"));
            case NoSuchAccount _ -> Settlement.gone(say("account.gone"));
            default -> failed(failure);
        };
    }

    private Settlement failed(Throwable failure) {
        log.warn("a cell could not be saved", failure);
        return Settlement.refused(say("account.failed"));
    }

    private Settlement conflict(CellConflict.Cell cell) {
        var field = cell.mine().field();
        var who = cell.who() == null ? "" : team.now().name(cell.who());
        return Settlement.conflict(
                text.option(field, cell.mine().seen()),
                text.option(field, cell.theirs()),
                text.option(field, cell.mine().value()),
                who.isEmpty() ? say("account.somebody") : who,
                cell.when() == null ? "" : formats.moment(Objects.requireNonNull(cell.when())));
    }

    private String unfit(UnfitValue unfit) {
        return say("account.unfit." + unfit.why(), say("account.field." + unfit.field().key()));
    }

    private String say(String key, Object... values) {
        return words.getTranslation(key, formats.locale(), values);
    }
}
