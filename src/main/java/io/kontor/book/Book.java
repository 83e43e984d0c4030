package io.kontor.book;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.figure.Totals;
import io.kontor.filter.FilterBar;
import io.kontor.filter.FilterEditors;
import io.kontor.filter.FilterFields;
import io.kontor.filter.FilterText;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Sort;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The parts of the page and how they hang together: each shows the state, each asks for another.
 */
final class Book extends Div {

    private final BookParts parts;
    private final Viewer viewer;
    private final Consumer<BookState> go;
    private final Consumer<BookState> keep;
    private final Rows rows;
    private final BookGrid grid;
    private final LiveBook live;
    private final FilterBar filters;
    private final TotalsStrip totals;
    private final GroupBar groups;
    private final ColumnsMenu columns;
    private final SelectionBar selection;
    private final Details details;
    private final Sinks.Many<AccountQuery> asked = Sinks.many().replay().latest();
    private @Nullable BookState state;

    /**
     * @param go shows another state, with a way back
     * @param keep says in the address what is shown already
     */
    Book(
            BookParts parts,
            Viewer viewer,
            Formats formats,
            Consumer<BookState> go,
            Consumer<BookState> keep) {
        this.parts = parts;
        this.viewer = viewer;
        this.go = go;
        this.keep = keep;
        var names = new AccountNames(parts.accounts(), viewer);
        var text = new CellText(formats, parts.words(), parts.team()::now, names::of);
        var choices = new Choices(parts.lists(), parts.team(), viewer, text);
        rows = new Rows(parts.lists(), names, viewer);
        var editing = new Editing(parts.accounts(), viewer);
        var saving = new CellSaving(parts, viewer, text, formats);
        grid = new BookGrid(rows, text, editing::may);
        var order = new OrderChip();
        live =
                new LiveBook(
                        parts,
                        viewer,
                        grid,
                        rows,
                        new CellSaving(parts, viewer, text, formats),
                        choices,
                        order::show);
        var filterText = new FilterText(parts.words(), formats, parts.team(), viewer, names::of);
        filters =
                new FilterBar(
                        filterText,
                        new FilterEditors(new FilterFields(parts.team(), viewer, filterText)),
                        this::ask);
        totals = new TotalsStrip(formats, this::narrow);
        groups = new GroupBar(text, formats, parts.team(), c -> ask(query().and(c)));
        columns =
                new ColumnsMenu(
                        fields -> go.accept(state().showing(fields)),
                        field -> go.accept(state().groupedBy(field)));
        var bulk = new BulkWork(this, parts, viewer, text, choices, grid::deselectAll);
        selection = new SelectionBar(this::query, rows::size, bulk::edit, grid::deselectAll);
        var panel =
                new RowPanel(
                        parts.accounts(),
                        parts.health(),
                        viewer,
                        text,
                        new ChangeText(parts.team(), text, formats, parts.words()),
                        formats);
        details = new Details(panel, open -> go.accept(state().withPanel(open)), this::showInPanel);
        grid.onWhy(new Why(this, parts.health(), viewer, formats)::show);
        var tools = new ToolBar(parts, viewer, this::state, columns, text);
        order.onApply(live::apply);
        addClassName("book-page");
        var bar = new Div(filters, tools, details.button());
        bar.addClassName("book-bar");
        var main = new Div(live.component(), panel);
        main.addClassName("book-main");
        var foot = new Div(order, live.others());
        foot.addClassName("book-foot");
        add(totals, bar, groups, selection, main, foot);
        grid.onCard(account -> new RowEditor(account, saving, text, choices, editing::may).open());
        listen();
    }

    private void listen() {
        grid.addSortListener(
                event -> {
                    if (event.isFromClient()) {
                        sort(event.getSortOrder());
                    }
                });
        grid.addSelectionListener(event -> selection.show(event.getAllSelectedItems()));
        grid.addColumnReorderListener(
                event -> go.accept(state().showing(fields(event.getColumns()))));
        live.onRow(this::take);
        live.onChanged(details::changed);
        live.onGone(details::gone);
        live.onReach(details::checkReach);
        Live.follow(this, this::regroupings, _ -> showGroups(state()), () -> showGroups(state()));
        Live.follow(this, this::figures, found -> totals.show(found.getLast()), () -> {});
    }

    private Flux<Totals> figures() {
        return asked.asFlux()
                .distinctUntilChanged()
                .switchMap(query -> parts.totals().live(query, viewer));
    }

    /** The groups are counted anew after others changed accounts, at most once a second. */
    private Flux<?> regroupings() {
        return parts.accounts().live(viewer).sample(Duration.ofSeconds(1));
    }

    Viewer viewer() {
        return viewer;
    }

    private BookState state() {
        return Objects.requireNonNull(state);
    }

    private AccountQuery query() {
        return state().query();
    }

    /** Shows what the address says; what stays the same is left alone. */
    void show(BookState next) {
        var before = state;
        state = next;
        if (before == null || !before.query().equals(next.query())) {
            showRows(next.query());
        }
        if (before == null || !before.columns().equals(next.columns())) {
            grid.show(next.columns());
            columns.show(next.columns());
        }
        showGroups(next);
        details.open(next.panel());
        if (before == null || !before.row().equals(next.row())) {
            next.row().ifPresentOrElse(this::showInPanel, details::leave);
        }
    }

    private void showRows(AccountQuery query) {
        rows.load(query);
        filters.show(query);
        grid.sort(query.sorts().stream().map(this::gridSort).toList());
        grid.setEmptyStateComponent(
                query.conditions().isEmpty() ? EmptyState.nothingYet() : EmptyState.noMatch());
        grid.getDataProvider().refreshAll();
        asked.tryEmitNext(query);
        live.loaded();
    }

    private GridSortOrder<Account> gridSort(Sort sort) {
        var direction = sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        return new GridSortOrder<>(grid.getColumnByKey(sort.field().key()), direction);
    }

    private void showGroups(BookState next) {
        groups.setVisible(next.group().isPresent());
        next.group()
                .ifPresent(
                        field ->
                                Live.ask(
                                        this,
                                        parts.totals().groups(field, next.query(), viewer),
                                        found -> groups.show(field, found),
                                        _ -> groups.setVisible(false)));
    }

    /** The person may be in another row by the time that this one is read. */
    private void showInPanel(UUID row) {
        Live.ask(
                this,
                parts.accounts().account(row, viewer),
                account -> {
                    if (state().row().equals(Optional.of(row))) {
                        details.take(account);
                    }
                },
                _ -> details.gone(row));
    }

    private void ask(AccountQuery query) {
        go.accept(state().with(query));
    }

    private void narrow(Totals.Figure figure) {
        var wanted = figure.conditions(LocalDate.now());
        var fields = wanted.stream().map(Condition::field).toList();
        var all =
                new ArrayList<>(
                        query().conditions().stream()
                                .filter(c -> !fields.contains(c.field()))
                                .toList());
        all.addAll(wanted);
        ask(query().where(all));
    }

    private void sort(List<GridSortOrder<Account>> orders) {
        var sorts =
                orders.stream()
                        .map(
                                o ->
                                        new Sort(
                                                AccountField.of(o.getSorted().getKey())
                                                        .orElseThrow(),
                                                o.getDirection() == SortDirection.DESCENDING))
                        .toList();
        ask(query().by(sorts));
    }

    private static List<AccountField> fields(
            List<com.vaadin.flow.component.grid.Grid.Column<Account>> columns) {
        return columns.stream()
                .filter(com.vaadin.flow.component.Component::isVisible)
                .flatMap(column -> AccountField.of(String.valueOf(column.getKey())).stream())
                .toList();
    }

    private void take(Account account) {
        details.take(account);
        var here = state().at(Optional.of(account.id()));
        if (!here.equals(state())) {
            state = here;
            keep.accept(here);
        }
    }
}
