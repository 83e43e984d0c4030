package io.kontor.filter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.kontor.account.AccountField;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The filters of a list of accounts, each as a chip that opens, and the way to one more. */
public final class FilterBar extends Div {

    private static final int TYPING_PAUSE_MILLIS = 250;

    private final FilterText text;
    private final FilterEditors editors;
    private final Consumer<AccountQuery> changed;
    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final MenuBar add = new MenuBar();
    private final Popover popover = new Popover();
    private AccountQuery query = AccountQuery.ALL;

    /**
     * @param changed gets the query whenever the person changed a filter
     */
    public FilterBar(FilterText text, FilterEditors editors, Consumer<AccountQuery> changed) {
        this.text = text;
        this.editors = editors;
        this.changed = changed;
        addClassName("filter-bar");
        chips.addClassName("filter-chips");
        prepareSearch();
        prepareMenu();
        popover.setTarget(add);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setModal(true);
        popover.addClassName("filter-popover");
        add(search, chips, add, popover);
    }

    private void prepareSearch() {
        search.setPlaceholder(getTranslation("filter.search"));
        search.setAriaLabel(getTranslation("filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.addClassName("filter-search");
        search.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        searchFor(event.getValue());
                    }
                });
    }

    private void prepareMenu() {
        add.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var root = add.addItem("+ " + getTranslation("filter.add"));
        SubMenu menu = root.getSubMenu();
        for (var field : FilterEditors.FIELDS) {
            menu.addItem(getTranslation("account.field." + field.key()), _ -> edit(field));
        }
    }

    /** Shows the filters of this query. */
    public void show(AccountQuery query) {
        this.query = query;
        chips.removeAll();
        query.conditions().stream().filter(c -> !isSearch(c)).forEach(c -> chips.add(chip(c)));
        // What the person is typing is theirs: it is filled in from the link only while it is
        // empty.
        var sought = query.conditions().stream().filter(FilterBar::isSearch).findFirst();
        var value = sought.map(c -> ((Condition.Contains) c).text()).orElse("");
        if (search.getValue().isEmpty() || value.isEmpty()) {
            search.setValue(value);
        }
    }

    private Div chip(Condition condition) {
        var open = new Button(text.of(condition), _ -> edit(condition.field()));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var remove =
                new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> replace(condition, List.of()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("filter.remove", text.of(condition)));
        var chip = new Div(open, remove);
        chip.addClassName("filter-chip");
        return chip;
    }

    private void edit(AccountField field) {
        var present = query.conditions().stream().filter(c -> isOf(c, field)).findFirst();
        var editor =
                editors.editor(
                        field,
                        present,
                        conditions -> {
                            popover.close();
                            replaceAllOf(field, conditions);
                        });
        popover.removeAll();
        popover.add(editor);
        popover.open();
    }

    private void searchFor(String value) {
        var others = query.conditions().stream().filter(c -> !isSearch(c)).toList();
        var all = new ArrayList<>(others);
        if (!value.isBlank()) {
            all.addFirst(new Condition.Contains(AccountField.NAME, value.strip()));
        }
        changed.accept(query.where(all));
    }

    private void replaceAllOf(AccountField field, List<Condition> conditions) {
        var all =
                new ArrayList<>(query.conditions().stream().filter(c -> !isOf(c, field)).toList());
        all.addAll(conditions);
        changed.accept(query.where(all));
    }

    private void replace(Condition old, List<Condition> conditions) {
        var all = new ArrayList<>(query.conditions());
        all.remove(old);
        all.addAll(conditions);
        changed.accept(query.where(all));
    }

    private static boolean isOf(Condition condition, AccountField field) {
        return condition.field() == field && !isSearch(condition);
    }

    private static boolean isSearch(Condition condition) {
        return condition instanceof Condition.Contains c && c.field() == AccountField.NAME;
    }
}
