package io.kontor.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who else sees a draft, and what they say of it. */
final class CommentsPart extends Div {

    private final DraftDesk desk;
    private final Paragraph readers = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final TextArea text = new TextArea();
    private @Nullable Draft draft;

    CommentsPart(DraftDesk desk) {
        this.desk = desk;
        readers.addClassName("quiet");
        list.addClassName("draft-comments");
        text.setPlaceholder(desk.words().say("comment"));
        text.setAriaLabel(desk.words().say("comment"));
        text.setMaxLength(2_000);
        text.addClassName("draft-comment");
        var say = new Button(desk.words().say("comment.do"), _ -> say());
        add(new H3(desk.words().say("comments")), readers, list, text, say);
    }

    void show(Draft next) {
        draft = next;
        readers.setText(
                next.readers().isEmpty()
                        ? desk.words().say("readers.none")
                        : desk.words()
                                .say(
                                        "readers",
                                        next.readers().stream()
                                                .map(desk.words()::person)
                                                .collect(Collectors.joining(", "))));
        list.removeAll();
        next.comments().forEach(comment -> list.add(item(comment)));
    }

    private ListItem item(Comment comment) {
        var who =
                new Span(
                        desk.words().person(comment.author())
                                + " · "
                                + desk.words().formats().moment(comment.at()));
        who.addClassName("quiet");
        return new ListItem(who, new Paragraph(comment.text()));
    }

    /** What was typed stays until it is there. */
    private void say() {
        var about = draft;
        if (about != null) {
            Live.tell(
                    this,
                    desk.editing().comment(about.id(), text.getValue(), desk.viewer()),
                    text::clear,
                    failure -> Notice.show(desk.words().refusal(failure)));
        }
    }
}
