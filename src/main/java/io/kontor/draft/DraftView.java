package io.kontor.draft;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.kontor.draft.DraftService.Seen;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation in draft mode: what is moved here moves nobody yet. */
@Route("drafts/:draft")
@PermitAll
@CssImport("./organisation.css")
@CssImport("./draft.css")
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DraftDesk desk;
    private final DraftBar bar;
    private final DraftTree tree;
    private final ImpactPart impact;
    private final MovesPart moves;
    private final CommentsPart comments;
    private final Div body;
    private @Nullable UUID id;
    private String name = "";
    private int asked;

    DraftView(DraftDesk.Laying laying, CurrentViewer current) {
        desk = laying.of(current);
        addClassNames("organisation", "draft");
        tree = new DraftTree(desk, this::move);
        bar = new DraftBar(desk, tree);
        impact = new ImpactPart(desk);
        moves = new MovesPart(desk);
        comments = new CommentsPart(desk);
        var side = new Div(impact, moves, comments);
        side.addClassName("draft-side");
        body = new Div(tree, side);
        body.addClassName("organisation-body");
        Live.follow(this, desk.drafts()::live, _ -> show(), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get("draft").orElse(""));
        } catch (IllegalArgumentException e) {
            id = null;
        }
        show();
    }

    private void show() {
        var draft = id;
        if (draft == null) {
            none();
        } else {
            int mine = ++asked;
            Live.ask(
                    this,
                    desk.drafts().seen(draft, desk.viewer()),
                    seen -> {
                        if (mine == asked) {
                            fill(seen);
                        }
                    },
                    failure -> failed(failure));
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof DraftFailure.NoSuchDraft) {
            none();
        } else {
            Notice.show(desk.words().refusal(failure));
        }
    }

    private void none() {
        removeAll();
        var nothing = new Div(new H2(desk.words().say("gone")));
        nothing.addClassName("empty-state");
        add(nothing);
    }

    private void fill(Seen seen) {
        name = seen.draft().name();
        if (body.getParent().isEmpty()) {
            removeAll();
            add(bar, body);
        }
        bar.show(seen);
        tree.show(seen);
        impact.show(seen);
        moves.show(seen);
        comments.show(seen.draft());
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void move(UUID subject, UUID target) {
        var draft = id;
        if (draft != null) {
            Live.ask(
                    this,
                    desk.editing()
                            .move(
                                    draft,
                                    Move.Kind.POSITION,
                                    subject,
                                    target,
                                    List.of(),
                                    desk.viewer()),
                    _ -> {},
                    failure -> Notice.show(desk.words().refusal(failure)));
        }
    }

    @Override
    public String getPageTitle() {
        return (name.isEmpty() ? getTranslation("draft.title") : name) + " · Kontor";
    }
}
