package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.account.FieldValue;
import io.kontor.listing.AccountLists;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Page;
import io.kontor.listing.Placed;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import io.kontor.ui.LiveGrid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What can be chosen in a cell. */
record Choices(AccountLists lists, Team team, Viewer viewer, CellText text) {

    private static final int MOST = 30;

    /** The columns as the browser needs them to open the right editor. */
    List<LiveGrid.Column> columns(BookGrid grid) {
        return BookGrid.COLUMNS.stream().map(field -> column(grid, field)).toList();
    }

    private LiveGrid.Column column(BookGrid grid, AccountField field) {
        return new LiveGrid.Column(
                field.key(),
                kind(field),
                grid.getTranslation("account.field." + field.key()),
                field.isEditable(),
                field.most(),
                options(field),
                field == AccountField.NAME);
    }

    private static String kind(AccountField field) {
        return field.kind() == FieldKind.REFERENCE
                ? "reference"
                : field.kind().name().toLowerCase(Locale.ROOT);
    }

    private List<LiveGrid.Option> options(AccountField field) {
        return FieldValue.choices(field).stream()
                .map(code -> new LiveGrid.Option(code, text.choice(field, code)))
                .toList();
    }

    /** Everything that can be chosen without typing. */
    List<LiveGrid.Option> all(AccountField field) {
        return field == AccountField.OWNER ? people("") : options(field);
    }

    List<LiveGrid.Option> matching(AccountField field, String typed) {
        return field == AccountField.OWNER ? people(typed) : accounts(typed);
    }

    /** Those below the viewer, who alone can be given an account. */
    private List<LiveGrid.Option> people(String typed) {
        var organisation = team.now();
        var below = organisation.subtree(viewer.person());
        return organisation.people().stream()
                .filter(person -> below.contains(person.id()))
                .filter(person -> contains(person, typed))
                .limit(MOST)
                .map(person -> new LiveGrid.Option(person.id().toString(), person.name()))
                .toList();
    }

    private static boolean contains(Person person, String typed) {
        return person.name()
                .toLowerCase(Locale.ROOT)
                .contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    private List<LiveGrid.Option> accounts(String typed) {
        var named = new Condition.Contains(AccountField.NAME, typed.strip());
        var found = lists.page(AccountQuery.ALL.and(named), new Page(null, 0, MOST), viewer);
        return Objects.requireNonNull(Live.await(found.map(Placed::account).collectList())).stream()
                .map(Choices::option)
                .toList();
    }

    private static LiveGrid.Option option(Account account) {
        return new LiveGrid.Option(account.id().toString(), account.name());
    }
}
