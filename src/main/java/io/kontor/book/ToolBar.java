package io.kontor.book;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.export.ExportColumn;
import io.kontor.export.ExportRequest;
import io.kontor.export.Format;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.view.ViewsMenu;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Views, groups, columns, export and the new account. */
final class ToolBar extends Div {

    private final BookParts parts;
    private final Viewer viewer;
    private final Supplier<BookState> state;
    private final CellText text;

    ToolBar(
            BookParts parts,
            Viewer viewer,
            Supplier<BookState> state,
            ColumnsMenu columns,
            CellText text) {
        this.parts = parts;
        this.viewer = viewer;
        this.state = state;
        this.text = text;
        addClassName("tool-bar");
        add(new ViewsMenu(parts.views(), viewer, "accounts", this::lasting));
        add(columns, export());
        if (Access.may(viewer.role(), Deed.CREATE)) {
            var create =
                    new Button(getTranslation("book.new"), VaadinIcon.PLUS.create(), _ -> create());
            create.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
            add(create);
        }
    }

    /** What a saved view keeps of the page: not the row that somebody happens to be in. */
    private String lasting() {
        return state.get().at(Optional.empty()).write(viewer).getQueryString();
    }

    private MenuBar export() {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var root = menu.addItem(VaadinIcon.DOWNLOAD_ALT.create());
        root.add(getTranslation("book.export"));
        for (var format : Format.values()) {
            var link = new Anchor(download(format), getTranslation("book.export." + format));
            link.addClassName("menu-link");
            root.getSubMenu().addItem(link);
        }
        return menu;
    }

    private DownloadHandler download(Format format) {
        return event -> {
            event.setFileName("kontor-" + LocalDate.now() + "." + format.suffix());
            event.setContentType(format.mediaType());
            var now = state.get();
            var columns = now.columns().stream().map(this::column).toList();
            parts.export()
                    .write(
                            new ExportRequest(now.query(), columns, format, viewer),
                            event.getOutputStream());
        };
    }

    private ExportColumn column(AccountField field) {
        var heading = getTranslation("account.field." + field.key());
        return new ExportColumn(field, heading, code -> text.text(field, code));
    }

    private void create() {
        var dialog = new Dialog(getTranslation("book.new"));
        var name = new TextField(getTranslation("book.create.name"));
        name.setMaxLength(200);
        name.setAutofocus(true);
        name.setRequiredIndicatorVisible(true);
        var save = new Button(getTranslation("book.save"), _ -> create(dialog, name));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.add(name);
        dialog.getFooter()
                .add(new Button(getTranslation("book.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void create(Dialog dialog, TextField name) {
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            return;
        }
        Live.ask(
                this,
                parts.accounts()
                        .create(Account.named(name.getValue().strip(), viewer.person()), viewer),
                account -> {
                    dialog.close();
                    io.kontor.ui.Notice.show(getTranslation("book.created", account.name()));
                },
                _ -> {
                    name.setErrorMessage(getTranslation("account.failed"));
                    name.setInvalid(true);
                });
    }
}
