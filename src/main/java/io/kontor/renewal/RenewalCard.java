package io.kontor.renewal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.kontor.ui.Formats;
import java.time.LocalDate;

/** A renewal on the board. */
final class RenewalCard extends Div {

    RenewalCard(Renewal renewal, RenewalWork work, Formats formats) {
        addClassName("board-card");
        var name = new Anchor("accounts/" + renewal.account() + "/renewal", renewal.accountName());
        name.addClassName("deal-link");
        var due = new Span(RenewalText.due(renewal, formats, this));
        due.setClassName("renewal-overdue", renewal.dueOn().isBefore(LocalDate.now()));
        var value = new Span(formats.compact(renewal.value()) + " " + renewal.currency());
        value.addClassName("number");
        var facts = new Div(due, value);
        facts.addClassName("board-facts");
        add(name, menu(renewal, work), facts, signs(renewal));
        if (work.may(renewal)) {
            var drag = DragSource.create(this);
            drag.setDragData(renewal);
        }
    }

    private Div signs(Renewal renewal) {
        var signs = new Div(RenewalText.checkpoints(renewal, this));
        signs.addClassName("board-signs");
        RenewalText.mismatch(renewal, this).ifPresent(signs::add);
        return signs;
    }

    private Button menu(Renewal renewal, RenewalWork work) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_H.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("board-menu");
        button.setAriaLabel(getTranslation("renewal.menu", renewal.accountName()));
        button.setVisible(work.may(renewal));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        for (var call : Call.values()) {
            var item =
                    menu.addItem(
                            getTranslation(
                                    "renewal.move",
                                    getTranslation("renewal.field.call." + call.code())),
                            _ -> work.call(this, renewal, call));
            item.setEnabled(call != Call.UNSURE || !renewal.mustBeCalled(LocalDate.now()));
        }
        menu.addSeparator();
        menu.addItem(getTranslation("renewal.close"), _ -> work.close(renewal));
        menu.addItem(getTranslation("renewal.edit"), _ -> work.edit(renewal));
        return button;
    }
}
