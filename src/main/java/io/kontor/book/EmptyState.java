package io.kontor.book;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What is said where there are no rows, and what to do next. */
final class EmptyState extends Div {

    private EmptyState(String kind, Component... next) {
        addClassName("empty-state");
        add(new H2(getTranslation("book." + kind + ".title")));
        add(new Paragraph(getTranslation("book." + kind + ".text")));
        add(next);
    }

    static EmptyState noAccess() {
        return new EmptyState("noaccess");
    }

    static EmptyState noMatch() {
        return new EmptyState("nomatch");
    }

    static EmptyState nothingYet() {
        var link = new Anchor("import", "");
        link.setText(link.getTranslation("book.import"));
        return new EmptyState("none", link);
    }
}
