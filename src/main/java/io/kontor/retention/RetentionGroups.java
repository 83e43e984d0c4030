package io.kontor.retention;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The groups; a click opens one to exactly the accounts that it sums. */
final class RetentionGroups extends Div {

    private record Group(String name, String title, Retention sum) {}

    private final Formats formats;
    private final Consumer<String> opened;
    private final Grid<Group> groups = new Grid<>();
    private final Grid<Kept> accounts = new Grid<>();
    private final H2 title = new H2();
    private final Div detail = new Div(title, accounts);

    RetentionGroups(Formats formats, Consumer<String> opened) {
        this.formats = formats;
        this.opened = opened;
        addClassName("deal-part");
        detail.addClassNames("deal-part", "retention-detail");
        groups.addThemeVariants(GridVariant.NO_BORDER);
        groups.setAllRowsVisible(true);
        groups.setEmptyStateText(getTranslation("retention.none"));
        groups.getElement().setAttribute("aria-label", getTranslation("retention.compared"));
        groups.addComponentColumn(this::link).setHeader("").setFlexGrow(2);
        count("retention.atStart", g -> g.sum().customers());
        count("retention.gone", g -> g.sum().gone());
        money("retention.start", g -> g.sum().start());
        money("retention.lost", g -> g.sum().lost());
        money("retention.less", g -> g.sum().less());
        money("retention.sold", g -> g.sum().more());
        share("retention.gross", g -> g.sum().gross());
        share("retention.net", g -> g.sum().net());
        accountColumns();
        add(groups, detail);
    }

    private NativeButton link(Group group) {
        var button = new NativeButton(group.title(), _ -> opened.accept(group.name()));
        button.addClassName("retention-link");
        return button;
    }

    private void count(String title, Function<Group, Long> of) {
        number(groups, title, g -> formats.count(of.apply(g)));
    }

    private void money(String title, Function<Group, BigDecimal> of) {
        number(groups, title, g -> formats.compact(of.apply(g)));
    }

    private void share(String title, Function<Group, Double> of) {
        number(groups, title, g -> of.apply(g).isNaN() ? "–" : formats.percent(of.apply(g)));
    }

    private <T> void number(Grid<T> grid, String title, Function<T, String> text) {
        grid.addColumn(text::apply)
                .setHeader(getTranslation(title))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(1);
    }

    private void accountColumns() {
        accounts.addThemeVariants(GridVariant.NO_BORDER);
        accounts.getElement().setAttribute("aria-label", getTranslation("retention.accounts"));
        accounts.addComponentColumn(RetentionGroups::link)
                .setHeader(getTranslation("account.field.name"))
                .setFlexGrow(2);
        number(accounts, "retention.start", (Kept k) -> formats.amount(whole(k.start())));
        number(accounts, "retention.lost", (Kept k) -> formats.amount(whole(k.lost())));
        number(accounts, "retention.less", (Kept k) -> formats.amount(whole(k.less())));
        number(accounts, "retention.sold", (Kept k) -> formats.amount(whole(k.more())));
    }

    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, java.math.RoundingMode.HALF_UP);
    }

    private static Anchor link(Kept kept) {
        var link = new Anchor("accounts/" + kept.account() + "/renewal", kept.name());
        link.addClassName("deal-link");
        return link;
    }

    void show(Map<String, List<Kept>> grouped, RetentionState state) {
        groups.setItems(
                grouped.entrySet().stream()
                        .map(
                                e ->
                                        new Group(
                                                e.getKey(),
                                                title(e.getKey(), state.by()),
                                                Retention.of(e.getValue())))
                        .toList());
        var open = grouped.get(state.group());
        detail.setVisible(open != null);
        if (open != null) {
            title.setText(title(state.group(), state.by()) + " · " + formats.count(open.size()));
            accounts.setItems(open);
        }
    }

    private String title(String group, String by) {
        return by.equals("tier") ? getTranslation("account.tier." + group) : group;
    }
}
