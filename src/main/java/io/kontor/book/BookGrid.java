package io.kontor.book;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.account.FieldValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** The grid of accounts: one light element for each cell, rendered in the browser. */
final class BookGrid extends Grid<Account> {

    /** The columns in their first order. */
    static final List<AccountField> COLUMNS =
            List.of(
                    AccountField.NAME,
                    AccountField.HEALTH,
                    AccountField.VALUE,
                    AccountField.RENEWAL_DATE,
                    AccountField.NEXT_STEP,
                    AccountField.OWNER,
                    AccountField.TIER,
                    AccountField.STATUS,
                    AccountField.SECTOR,
                    AccountField.LOCATION,
                    AccountField.CUSTOMER_SINCE,
                    AccountField.PARENT,
                    AccountField.CURRENCY,
                    AccountField.TAG,
                    AccountField.SCORE,
                    AccountField.TREND,
                    AccountField.COVERAGE);

    private static final String CARD = "card";

    private final Rows rows;
    private final CellText text;
    private final BiPredicate<Account, AccountField> mayEdit;
    private final Set<AccountField> drawn = EnumSet.noneOf(AccountField.class);
    private boolean hasCards;
    private Consumer<Account> why = _ -> {};

    BookGrid(Rows rows, CellText text, BiPredicate<Account, AccountField> mayEdit) {
        super(50);
        this.rows = rows;
        this.text = text;
        this.mayEdit = mayEdit;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("book-grid");
        ((GridMultiSelectionModel<Account>) setSelectionMode(SelectionMode.MULTI))
                .setSelectionColumnFrozen(true);
        setMultiSort(true, MultiSortPriority.APPEND, true);
        setColumnReorderingAllowed(true);
        setSizeFull();
        addColumn(nothing()).setKey(CARD).getElement().setAttribute("data-card", "");
        COLUMNS.forEach(this::addCell);
        setPartNameGenerator(account -> rows.isDimmed(account) ? "dimmed" : null);
        PhoneCards.follow(this);
        setDataProvider(
                DataProvider.fromCallbacks(
                        page -> rows.page(page.getOffset(), page.getLimit()).stream(),
                        count -> {
                            count.getOffset();
                            return rows.size();
                        }));
    }

    /** Of a column that nobody sees nothing is read and nothing is sent. */
    private static LitRenderer<Account> nothing() {
        return LitRenderer.of("");
    }

    private void addCell(AccountField field) {
        var column =
                addColumn(nothing())
                        .setKey(field.key())
                        .setHeader(getTranslation("account.field." + field.key()))
                        .setResizable(true)
                        .setAutoWidth(false)
                        .setWidth(Widths.of(field))
                        .setFlexGrow(field == AccountField.NEXT_STEP ? 1 : 0)
                        .setSortable(field != AccountField.PARENT && field != AccountField.TAG)
                        .setFrozen(field == AccountField.NAME);
        if (field.kind() == FieldKind.MONEY || field.kind() == FieldKind.NUMBER) {
            column.setTextAlign(ColumnTextAlign.END);
        }
    }

    /** What all cells have goes to the browser as one list: a change of a row is pushed to many. */
    private LitRenderer<Account> cell(AccountField field) {
        var template =
                """
                <kontor-cell field="%s" .cell="${item.cell}" data-state="${item.state}">%s</kontor-cell>"""
                        .formatted(field.key(), Decorations.of(field));
        var plain = LitRenderer.<Account>of(template).withProperty("cell", a -> shown(a, field));
        return switch (field) {
            case HEALTH -> withState(withHealth(plain), field);
            case VALUE -> plain.withProperty("currency", a -> rows.latest(a).currency());
            case STATUS, TIER -> withState(plain, field);
            default -> plain;
        };
    }

    /** The row, how the field reads, the value behind it, whether it is marked, and locked. */
    private List<Object> shown(Account account, AccountField field) {
        var latest = rows.latest(account);
        return List.of(
                latest.id().toString(),
                text(latest, field),
                FieldValue.write(field.of(latest)),
                rows.marks(latest).contains(field),
                !mayEdit.test(latest, field));
    }

    private LitRenderer<Account> withState(LitRenderer<Account> cell, AccountField field) {
        return cell.withProperty(
                "state", account -> Decorations.state(rows.latest(account), field));
    }

    private LitRenderer<Account> withHealth(LitRenderer<Account> cell) {
        return cell.withProperty("mark", Why::mark)
                .withFunction("why", account -> why.accept(rows.latest(account)))
                .withProperty("weeks", account -> HealthText.line(rows.latest(account)))
                .withProperty("range", account -> text.range(rows.latest(account)));
    }

    private String text(Account account, AccountField field) {
        return field == AccountField.HEALTH
                ? text.health(account)
                : text.text(field, field.of(account));
    }

    /** On a phone one card for each account takes the place of the columns; both may be drawn. */
    void drawCards() {
        if (!hasCards) {
            hasCards = true;
            getColumnByKey(CARD).setRenderer(AccountCard.renderer(rows, text));
        }
    }

    /** Does something with the account whose card is touched. */
    void onCard(Consumer<Account> action) {
        addItemClickListener(
                click -> {
                    if (CARD.equals(click.getColumn().getKey())) {
                        action.accept(rows.latest(click.getItem()));
                    }
                });
    }

    /** Whoever answers why a score is what it is. */
    void onWhy(Consumer<Account> answer) {
        why = answer;
    }

    /** Shows these columns in this order; the name always comes first. */
    void show(List<AccountField> fields) {
        var order = new ArrayList<Column<Account>>();
        order.add(getColumnByKey(CARD));
        order.add(getColumnByKey(AccountField.NAME.key()));
        fields.stream()
                .filter(field -> field != AccountField.NAME)
                .forEach(field -> order.add(getColumnByKey(field.key())));
        for (var field : COLUMNS) {
            var column = getColumnByKey(field.key());
            draw(field, field == AccountField.NAME || fields.contains(field));
            if (!order.contains(column)) {
                order.add(column);
            }
        }
        setColumnOrder(order);
    }

    private void draw(AccountField field, boolean visible) {
        var column = getColumnByKey(field.key());
        if (visible && drawn.add(field)) {
            column.setRenderer(cell(field));
        } else if (!visible && drawn.remove(field)) {
            column.setRenderer(nothing());
        }
        column.setVisible(visible);
    }

    /**
     * Renders one row anew if it is on the page; nothing else is touched, an open editor least of
     * all.
     */
    void redraw(Account account) {
        var communicator = getDataCommunicator();
        if (communicator.getKeyMapper().has(account)) {
            communicator.refresh(account);
        }
    }

    void redraw(UUID id) {
        var account = rows.byId(id);
        if (account != null) {
            redraw(account);
        }
    }
}
