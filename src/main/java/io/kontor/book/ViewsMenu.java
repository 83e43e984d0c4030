package io.kontor.book;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import io.kontor.view.SavedView;
import io.kontor.view.SavedViews;
import java.util.List;
import java.util.function.Supplier;

/** A person's saved views: open, save, delete, and a link for a colleague. */
final class ViewsMenu extends MenuBar {

    private static final String ROUTE = "accounts";

    private final SavedViews views;
    private final Viewer viewer;
    private final Supplier<String> query;
    private final MenuItem root;

    ViewsMenu(SavedViews views, Viewer viewer, Supplier<String> query) {
        this.views = views;
        this.viewer = viewer;
        this.query = query;
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        root = addItem(VaadinIcon.BOOKMARK.create());
        root.add(getTranslation("book.views"));
        addAttachListener(_ -> read());
    }

    private void read() {
        Live.ask(this, views.list(viewer).collectList(), this::show, _ -> show(List.of()));
    }

    private void show(List<SavedView> saved) {
        var menu = root.getSubMenu();
        menu.removeAll();
        saved.forEach(view -> menu.addItem(view.name(), _ -> open(view)));
        if (!saved.isEmpty()) {
            menu.addSeparator();
        }
        menu.addItem(getTranslation("book.views.save"), _ -> askName());
        menu.addItem(getTranslation("book.views.link"), _ -> copyLink());
        if (!saved.isEmpty()) {
            var delete = menu.addItem(getTranslation("book.views.delete")).getSubMenu();
            saved.forEach(view -> delete.addItem(view.name(), _ -> delete(view)));
        }
    }

    private void open(SavedView view) {
        var link = view.query().isEmpty() ? ROUTE : ROUTE + "?" + view.query();
        getUI().ifPresent(ui -> ui.navigate(link));
    }

    private void askName() {
        var dialog = new Dialog(getTranslation("book.views.save"));
        var name = new TextField(getTranslation("book.views.name"));
        name.setMaxLength(80);
        name.setAutofocus(true);
        var save = new Button(getTranslation("book.save"), _ -> save(dialog, name));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.add(name);
        dialog.getFooter()
                .add(new Button(getTranslation("book.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void save(Dialog dialog, TextField name) {
        Live.ask(
                this,
                views.save(viewer, ROUTE, name.getValue(), query.get()),
                saved -> {
                    dialog.close();
                    Notice.show(getTranslation("book.views.saved", saved.name()));
                    read();
                },
                _ -> {
                    name.setErrorMessage(getTranslation("book.views.taken"));
                    name.setInvalid(true);
                });
    }

    private void delete(SavedView view) {
        Live.tell(this, views.delete(viewer, view.id()), this::read, _ -> read());
    }

    private void copyLink() {
        getUI().map(UI::getPage)
                .ifPresent(page -> page.executeJs("navigator.clipboard?.writeText(location.href)"));
        Notice.show(getTranslation("book.views.copied"));
    }
}
