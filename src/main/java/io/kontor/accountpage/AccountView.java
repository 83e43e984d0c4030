package io.kontor.accountpage;

import com.vaadin.flow.component.avatar.AvatarGroup;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.security.CurrentViewer;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One screen to run an account; the account and the tab are in the address. */
@Route("accounts/:account/:tab?")
@PermitAll
@CssImport("./accountpage.css")
@CssImport("./explanation.css")
@CssImport("./record.css")
@CssImport("./holding.css")
@CssImport("./renewal.css")
@CssImport("./growth.css")
// What modules contribute is unknown to the build of the front end, so what it is made of is named.
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(MenuBar.class)
@Uses(Notification.class)
@Uses(Popover.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(BigDecimalField.class)
@Uses(IntegerField.class)
@Uses(NumberField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Grid.class)
@Uses(AvatarGroup.class)
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AccountService accounts;
    private final AccountParts parts;
    private final Team team;
    private final CurrentViewer current;
    private @Nullable AccountDesk desk;

    AccountView(AccountService accounts, AccountParts parts, Team team, CurrentViewer current) {
        this.accounts = accounts;
        this.parts = parts;
        this.team = team;
        this.current = current;
        addClassName("account-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var account = parameters.get("account").flatMap(this::account);
        if (account.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(account.get());
        if (desk != null && !desk.show(parameters.get("tab").orElse(""))) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private Optional<Account> account(String id) {
        try {
            var found = accounts.account(UUID.fromString(id), current.viewer());
            return Optional.ofNullable(Live.await(found.onErrorResume(_ -> Mono.empty())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Account account) {
        if (desk == null || !desk.open().id().equals(account.id())) {
            var open = new OpenAccount(accounts, account, current.viewer(), Formats.here());
            desk = new AccountDesk(open, parts, team);
            removeAll();
            add(desk);
        }
    }

    /** The way to a tab of an account. */
    static RouteParameters to(UUID account, String tab) {
        return new RouteParameters(
                new RouteParam("account", account.toString()), new RouteParam("tab", tab));
    }

    @Override
    public String getPageTitle() {
        return (desk == null ? "" : desk.open().account().name()) + " · Kontor";
    }
}
