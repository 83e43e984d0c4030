package io.kontor.book;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.kontor.account.AccountField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which columns are shown, and by what the accounts are counted in groups. */
final class ColumnsMenu extends MenuBar {

    private static final List<AccountField> GROUPS =
            List.of(
                    AccountField.TIER,
                    AccountField.STATUS,
                    AccountField.HEALTH,
                    AccountField.OWNER,
                    AccountField.SECTOR);

    private final Map<AccountField, MenuItem> columns = new EnumMap<>(AccountField.class);
    private List<AccountField> shown = List.of();

    ColumnsMenu(Consumer<List<AccountField>> chosen, Consumer<Optional<AccountField>> grouped) {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var groups = addItem(VaadinIcon.CLUSTER.create());
        groups.add(getTranslation("book.group"));
        groups.getSubMenu()
                .addItem(getTranslation("book.group.none"), _ -> grouped.accept(Optional.empty()));
        for (var field : GROUPS) {
            groups.getSubMenu().addItem(label(field), _ -> grouped.accept(Optional.of(field)));
        }
        var root = addItem(VaadinIcon.GRID_H.create());
        root.add(getTranslation("book.columns"));
        BookGrid.COLUMNS.stream()
                .filter(field -> field != AccountField.NAME)
                .forEach(field -> addColumn(root, field, chosen));
    }

    private void addColumn(MenuItem root, AccountField field, Consumer<List<AccountField>> chosen) {
        var item = root.getSubMenu().addItem(label(field));
        item.setCheckable(true);
        item.setKeepOpen(true);
        item.addClickListener(_ -> chosen.accept(toggled(field, item.isChecked())));
        columns.put(field, item);
    }

    private List<AccountField> toggled(AccountField field, boolean show) {
        var fields = new ArrayList<>(shown);
        fields.remove(field);
        if (show) {
            fields.add(field);
        }
        return List.copyOf(fields);
    }

    private String label(AccountField field) {
        return getTranslation("account.field." + field.key());
    }

    void show(List<AccountField> fields) {
        shown = fields;
        columns.forEach((field, item) -> item.setChecked(fields.contains(field)));
    }
}
