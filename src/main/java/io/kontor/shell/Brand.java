package io.kontor.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The name of the product, and the way home. */
final class Brand extends RouterLink {

    Brand() {
        var mark = new Span("◆");
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span("Kontor"));
        addClassName("brand");
        getElement().setAttribute("href", "accounts");
    }
}
