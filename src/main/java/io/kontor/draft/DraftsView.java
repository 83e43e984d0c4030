package io.kontor.draft;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.kontor.security.CurrentViewer;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The drafts somebody began or was shown, and a new one. */
@Route("drafts")
@PermitAll
@CssImport("./organisation.css")
@CssImport("./draft.css")
class DraftsView extends Div implements HasDynamicTitle {

    private final DraftDesk desk;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();

    DraftsView(DraftDesk.Laying laying, CurrentViewer current) {
        desk = laying.of(current);
        addClassName("drafts");
        if (!DraftRights.mayDraft(desk.viewer())) {
            var refused = new Div(new H2(desk.words().say("noAccess")));
            refused.addClassName("empty-state");
            add(refused);
            return;
        }
        list.addClassName("draft-list");
        nothing.addClassName("quiet");
        nothing.setText(desk.words().say("none"));
        add(begin(), nothing, list);
        Live.follow(this, desk.drafts()::live, _ -> show(), this::show);
        addAttachListener(_ -> show());
    }

    private Div begin() {
        var name = new TextField();
        name.setPlaceholder(desk.words().say("name"));
        name.setAriaLabel(desk.words().say("name"));
        name.setMaxLength(200);
        var begin = new Button(desk.words().say("begin"), _ -> begin(name));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickShortcut(Key.ENTER).listenOn(name);
        var bar = new Div(name, begin, new Anchor("organisation", desk.words().say("back")));
        bar.addClassName("organisation-bar");
        return bar;
    }

    private void begin(TextField name) {
        Live.ask(
                this,
                desk.editing().begin(name.getValue(), desk.viewer()),
                id -> getUI().ifPresent(ui -> ui.navigate("drafts/" + id)),
                failure -> {
                    name.setInvalid(true);
                    name.setErrorMessage(desk.words().refusal(failure));
                });
    }

    private void show() {
        Live.ask(
                this,
                desk.drafts().all(desk.viewer()).collectList(),
                this::fill,
                failure -> Notice.show(desk.words().refusal(failure)));
    }

    private void fill(List<Draft> drafts) {
        list.removeAll();
        nothing.setVisible(drafts.isEmpty());
        drafts.forEach(draft -> list.add(item(draft)));
    }

    private ListItem item(Draft draft) {
        var standing = new Span(desk.words().standing(draft));
        standing.addClassName("quiet");
        return new ListItem(
                new Anchor("drafts/" + draft.id(), draft.name()), chip(draft, desk), standing);
    }

    static Span chip(Draft draft, DraftDesk desk) {
        var chip = new Span(desk.words().state(draft));
        chip.addClassName("draft-state");
        chip.getElement().setAttribute("data-state", draft.state().name());
        return chip;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("draft.title") + " · Kontor";
    }
}
