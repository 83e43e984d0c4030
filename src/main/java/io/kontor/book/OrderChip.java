package io.kontor.book;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** "3 changes to the order · Apply": rows never move under the reader by themselves. */
final class OrderChip extends Div {

    private final Span text = new Span();
    private final Button apply = new Button(getTranslation("book.order.apply"));
    private int shown = -1;

    OrderChip() {
        addClassName("order-chip");
        apply.addThemeVariants(ButtonVariant.TERTIARY);
        add(text, apply);
        show(0);
    }

    void onApply(Runnable action) {
        apply.addClickListener(_ -> action.run());
    }

    /** Shows how many changes wait; nothing when there are none. */
    void show(int waiting) {
        if (waiting == shown) {
            return;
        }
        shown = waiting;
        text.setText(getTranslation("book.order.waiting", waiting));
        setClassName("order-chip-empty", waiting == 0);
    }
}
