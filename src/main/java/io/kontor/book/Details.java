package io.kontor.book;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.kontor.account.Account;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the account in hand is shown beside the grid: from the first row on that somebody goes
 * to, until they close it.
 */
final class Details {

    private final RowPanel panel;
    private final Consumer<Boolean> ask;
    private final Consumer<UUID> read;
    private final Button button;
    private @Nullable UUID inHand;
    private boolean isOpen = true;

    /**
     * @param ask opens or closes it by the address of the page
     * @param read takes the account as it is now, if it may still be read
     */
    Details(RowPanel panel, Consumer<Boolean> ask, Consumer<UUID> read) {
        this.panel = panel;
        this.ask = ask;
        this.read = read;
        button = button(VaadinIcon.INFO_CIRCLE_O, "book.panel.toggle");
        button.addClickListener(_ -> toggle());
        var close = button(VaadinIcon.CLOSE_SMALL, "book.panel.close");
        close.addClassName("row-panel-close");
        close.addClickListener(_ -> ask.accept(false));
        panel.addComponentAsFirst(close);
        panel.setVisible(false);
    }

    private Button button(VaadinIcon icon, String name) {
        var made = new Button(icon.create());
        made.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        made.setAriaLabel(panel.getTranslation(name));
        made.setTooltipText(panel.getTranslation(name));
        made.addClassName("panel-button");
        return made;
    }

    Button button() {
        return button;
    }

    /** Before the first row there is nothing to close: the empty panel says what to do. */
    private void toggle() {
        if (isOpen && !panel.isVisible()) {
            panel.setVisible(true);
        } else {
            ask.accept(!isOpen);
        }
    }

    void open(boolean open) {
        if (open == isOpen) {
            return;
        }
        isOpen = open;
        panel.clear();
        panel.setVisible(open);
        if (open && inHand != null) {
            read.accept(inHand);
        }
    }

    /** Somebody went to this account. */
    void take(Account account) {
        inHand = account.id();
        if (isOpen) {
            panel.setVisible(true);
            panel.show(account);
        }
    }

    void changed(Account account) {
        panel.refresh(account);
    }

    /** Nobody is in any row. */
    void leave() {
        inHand = null;
        panel.clear();
        panel.setVisible(false);
    }

    /** Who sees what has changed: the account in hand may be out of reach. */
    void checkReach() {
        if (inHand != null) {
            read.accept(inHand);
        }
    }

    void gone(UUID account) {
        if (account.equals(inHand)) {
            inHand = null;
        }
        panel.gone(account);
    }
}
