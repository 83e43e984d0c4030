package io.kontor.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.kontor.draft.DraftService.Seen;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import org.jspecify.annotations.Nullable;

/** What would move, in the order in which it was moved; each can be taken back. */
final class MovesPart extends Div {

    private final DraftDesk desk;
    private final OrderedList list = new OrderedList();
    private final Paragraph nothing = new Paragraph();
    private @Nullable Draft shown;

    MovesPart(DraftDesk desk) {
        this.desk = desk;
        list.addClassName("draft-moves");
        nothing.addClassName("quiet");
        nothing.setText(desk.words().say("moves.none"));
        add(new H3(desk.words().say("moves")), nothing, list);
    }

    /** Nothing is drawn anew under the hand of somebody who is about to click it. */
    void show(Seen seen) {
        var draft = seen.draft();
        if (draft.equals(shown)) {
            return;
        }
        shown = draft;
        list.removeAll();
        nothing.setVisible(draft.moves().isEmpty());
        for (var move : draft.moves()) {
            var item =
                    new ListItem(new Span(desk.words().move(move, seen.impact().after().tree())));
            if (draft.state() == Draft.State.OPEN && isAuthor(draft)) {
                item.add(back(draft, move));
            }
            list.add(item);
        }
    }

    private boolean isAuthor(Draft draft) {
        return draft.author().equals(desk.viewer().person());
    }

    private Button back(Draft draft, Move move) {
        var back = new Button(VaadinIcon.CLOSE_SMALL.create());
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.setAriaLabel(desk.words().say("takeBack"));
        back.setTooltipText(desk.words().say("takeBack"));
        back.setDisableOnClick(true);
        back.addClickListener(
                _ ->
                        Live.tell(
                                this,
                                desk.editing().takeBack(draft.id(), move.id(), desk.viewer()),
                                () -> {},
                                failure -> Notice.show(desk.words().refusal(failure))));
        return back;
    }
}
