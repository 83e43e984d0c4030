package io.kontor.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** A person's saved views of a page: open, save, rename, delete, and a link for a colleague. */
public final class ViewsMenu extends MenuBar {

    private static final int LONGEST_NAME = 80;

    private final SavedViews views;
    private final Viewer viewer;
    private final String route;
    private final Supplier<String> query;
    private final MenuItem root;

    /**
     * @param route the page
     * @param query what it shows now, as the query string of its address
     */
    public ViewsMenu(SavedViews views, Viewer viewer, String route, Supplier<String> query) {
        this.views = views;
        this.viewer = viewer;
        this.route = route;
        this.query = query;
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        root = addItem(VaadinIcon.BOOKMARK.create());
        root.add(getTranslation("view.menu"));
        addAttachListener(_ -> read());
    }

    private void read() {
        Live.ask(this, views.list(route, viewer).collectList(), this::show, _ -> show(List.of()));
    }

    private void show(List<SavedView> saved) {
        var menu = root.getSubMenu();
        menu.removeAll();
        saved.forEach(view -> menu.addItem(view.name(), _ -> open(view)));
        if (!saved.isEmpty()) {
            menu.addSeparator();
        }
        menu.addItem(getTranslation("view.save"), _ -> askName());
        menu.addItem(getTranslation("view.link"), _ -> copyLink());
        if (!saved.isEmpty()) {
            var rename = menu.addItem(getTranslation("view.rename")).getSubMenu();
            saved.forEach(view -> rename.addItem(view.name(), _ -> askNewName(view)));
            var delete = menu.addItem(getTranslation("view.delete")).getSubMenu();
            saved.forEach(view -> delete.addItem(view.name(), _ -> delete(view)));
        }
    }

    private void open(SavedView view) {
        var parameters = QueryParameters.fromString(view.query());
        getUI().ifPresent(ui -> ui.navigate(route, parameters));
    }

    private void askName() {
        ask("view.save", "", name -> views.save(viewer, route, name, query.get()));
    }

    private void askNewName(SavedView view) {
        ask(
                "view.rename",
                view.name(),
                name -> views.rename(viewer, view.id(), name).thenReturn(name));
    }

    private void ask(String title, String before, Function<String, Mono<?>> deed) {
        var dialog = new Dialog(getTranslation(title));
        var name = new TextField(getTranslation("view.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(before);
        name.setAutofocus(true);
        var save = new Button(getTranslation("view.keep"), _ -> keep(dialog, name, deed));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        dialog.add(name);
        dialog.getFooter()
                .add(new Button(getTranslation("view.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void keep(Dialog dialog, TextField name, Function<String, Mono<?>> deed) {
        var wanted = name.getValue().strip();
        Live.tell(
                this,
                deed.apply(wanted),
                () -> {
                    dialog.close();
                    Notice.show(getTranslation("view.kept", wanted));
                    read();
                },
                failure -> {
                    name.setErrorMessage(getTranslation(reason(failure)));
                    name.setInvalid(true);
                });
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case ViewNameTaken _ -> "view.taken";
            case UnfitView _ -> "view.unfit";
            default -> "view.failed";
        };
    }

    private void delete(SavedView view) {
        Live.tell(this, views.delete(viewer, view.id()), this::read, _ -> read());
    }

    private void copyLink() {
        getUI().map(UI::getPage)
                .ifPresent(page -> page.executeJs("navigator.clipboard?.writeText(location.href)"));
        Notice.show(getTranslation("view.copied"));
    }
}
