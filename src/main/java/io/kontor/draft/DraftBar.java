package io.kontor.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.kontor.draft.DraftService.Seen;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a draft is called and where it stands, and what can be done with it now. */
final class DraftBar extends Div {

    private final DraftDesk desk;
    private final DraftTree tree;
    private final H2 name = new H2();
    private final Span state = new Span();
    private final Span standing = new Span();
    private final Button move;
    private final Button share;
    private final Button schedule;
    private final Button recall;
    private final Button undo;
    private final Button discard;
    private @Nullable Seen seen;

    DraftBar(DraftDesk desk, DraftTree tree) {
        this.desk = desk;
        this.tree = tree;
        addClassNames("organisation-bar", "draft-bar");
        state.addClassName("draft-state");
        standing.addClassName("quiet");
        move = button("move", this::move);
        share = button("share", s -> new ShareDialog(s.draft(), desk).open());
        schedule = button("schedule", s -> new ScheduleDialog(s, desk).open());
        schedule.addThemeVariants(ButtonVariant.PRIMARY);
        recall = button("recall", s -> tell(desk.scheduling().recall(id(s), desk.viewer())));
        undo = button("undo", this::undo);
        discard = button("discard", s -> tell(desk.editing().discard(id(s), desk.viewer())));
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var acts = new Div(move, share, schedule, recall, undo, discard);
        acts.addClassName("draft-acts");
        add(new Anchor("drafts", desk.words().say("title")), name, state, standing, acts);
        tree.onChoice(this::enable);
    }

    private Button button(String key, java.util.function.Consumer<Seen> deed) {
        return new Button(
                desk.words().say(key),
                _ -> {
                    var now = seen;
                    if (now != null) {
                        deed.accept(now);
                    }
                });
    }

    private static UUID id(Seen seen) {
        return seen.draft().id();
    }

    void show(Seen next) {
        seen = next;
        var draft = next.draft();
        name.setText(draft.name());
        state.setText(desk.words().state(draft));
        state.getElement().setAttribute("data-state", draft.state().name());
        standing.setText(desk.words().standing(draft));
        boolean isMine = draft.author().equals(desk.viewer().person());
        boolean isOpen = draft.state() == Draft.State.OPEN;
        move.setVisible(isMine && isOpen);
        share.setVisible(isMine && draft.state() != Draft.State.DISCARDED);
        schedule.setVisible(isOpen && DraftRights.mayApprove(desk.viewer()));
        discard.setVisible(isMine && isOpen);
        recall.setVisible(
                draft.state() == Draft.State.SCHEDULED
                        && (isMine || desk.viewer().person().equals(draft.approver())));
        undo.setVisible(
                draft.state() == Draft.State.APPLIED
                        && !draft.isUndone()
                        && desk.viewer().person().equals(draft.approver()));
        enable();
    }

    private void enable() {
        move.setEnabled(tree.choice().isPresent());
        schedule.setEnabled(
                seen != null && seen.broken() == null && !seen.draft().moves().isEmpty());
    }

    private void move(Seen now) {
        tree.choice().ifPresent(seat -> new DraftMoveDialog(seat, now, desk).open());
    }

    private void undo(Seen now) {
        var step = now.draft().step();
        if (step != null) {
            Live.ask(
                    this,
                    desk.undo().undo(step, desk.viewer()),
                    undone ->
                            Notice.show(
                                    undone.fieldsRefused() == 0
                                            ? desk.words().say("undone")
                                            : desk.words()
                                                    .say("undone.partly", undone.fieldsRefused())),
                    _ -> Notice.show(desk.words().say("undone.not")));
        }
    }

    private void tell(Mono<Void> deed) {
        Live.tell(this, deed, () -> {}, failure -> Notice.show(desk.words().refusal(failure)));
    }
}
