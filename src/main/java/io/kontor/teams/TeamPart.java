package io.kontor.teams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A part of the page of a team: a heading, the way to all there is, and what is shown of it. */
final class TeamPart extends Div {

    private final Div head = new Div();
    private final Paragraph about = new Paragraph();

    TeamPart(String title, Component... content) {
        addClassName("team-part");
        head.addClassName("team-part-head");
        head.add(new H2(title));
        about.addClassName("quiet");
        about.setVisible(false);
        add(head, about);
        add(content);
    }

    TeamPart leadingTo(String href, String text) {
        var link = new Anchor(href, text);
        link.addClassName("team-link");
        head.add(link);
        return this;
    }

    TeamPart wide() {
        addClassName("team-part-wide");
        return this;
    }

    /** Says something under the heading; nothing where it is empty. */
    void about(String text) {
        about.setText(text);
        about.setVisible(!text.isEmpty());
    }
}
