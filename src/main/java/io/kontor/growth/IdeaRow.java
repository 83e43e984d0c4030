package io.kontor.growth;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.record.FieldChange;

/** An idea: what, why, how far, and what is next. */
final class IdeaRow extends ListItem {

    IdeaRow(Idea idea, IdeaWork work, boolean withAccount) {
        addClassNames("deal-row", "idea-row");
        setClassName("idea-quiet", idea.quiet());
        setClassName("deal-row-over", idea.stage().isOver());
        add(what(idea, work, withAccount), stage(idea, work), step(idea, work), value(idea, work));
        if (work.may(idea)) {
            var edit = new Button(getTranslation("record.edit"), _ -> work.edit(idea));
            edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            edit.setAriaLabel(getTranslation("record.edit") + ": " + idea.title());
            add(edit);
        }
    }

    private Div what(Idea idea, IdeaWork work, boolean withAccount) {
        var title = new Span(idea.title());
        title.addClassName("deal-link");
        var main = new Div(title);
        if (withAccount) {
            var account = new Anchor("accounts/" + idea.account() + "/growth", idea.accountName());
            account.addClassName("idea-account");
            main.add(account);
        }
        main.addClassName("deal-row-main");
        main.add(why(idea, work));
        return main;
    }

    private Div why(Idea idea, IdeaWork work) {
        var source = new Span(getTranslation("growth.field.source." + idea.source()));
        source.addClassName("chip");
        var why = new Div(source, new Span(idea.reason()));
        why.addClassNames("idea-why", "quiet");
        if (idea.quiet()) {
            var quiet = new Span("▲ " + getTranslation("growth.quiet"));
            quiet.addClassName("chip");
            quiet.getElement().setAttribute("data-state", "at_risk");
            why.addComponentAsFirst(quiet);
        }
        var over = idea.closedOn();
        why.add(new Span(over == null ? "" : work.formats().date(over)));
        return why;
    }

    private Component stage(Idea idea, IdeaWork work) {
        if (!work.may(idea)) {
            return new Span(getTranslation("growth.field.stage." + idea.stage().code()));
        }
        var box = new ComboBox<String>();
        box.setItems(Idea.STAGE.choices());
        box.setItemLabelGenerator(code -> getTranslation("growth.field.stage." + code));
        box.setValue(idea.stage().code());
        box.setAriaLabel(getTranslation("growth.field.stage") + ": " + idea.title());
        box.addClassName("idea-stage");
        box.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        var change =
                                FieldChange.of(Idea.STAGE, idea.stage().code(), event.getValue());
                        work.save(this, idea, change, () -> box.setValue(idea.stage().code()));
                    }
                });
        return box;
    }

    private Component step(Idea idea, IdeaWork work) {
        if (!work.may(idea)) {
            var text = new Span(idea.nextStep());
            text.addClassName("idea-step");
            return text;
        }
        var box = new TextField();
        box.setValue(idea.nextStep());
        box.setPlaceholder(
                getTranslation(idea.quiet() ? "growth.silence" : "growth.field.nextStep"));
        box.setAriaLabel(getTranslation("growth.field.nextStep") + ": " + idea.title());
        box.setMaxLength(Idea.NEXT_STEP.most());
        box.addClassName("idea-step");
        box.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        var change =
                                FieldChange.of(Idea.NEXT_STEP, idea.nextStep(), event.getValue());
                        work.save(this, idea, change, () -> {});
                    }
                });
        return box;
    }

    private static Span value(Idea idea, IdeaWork work) {
        var value = new Span(work.formats().amount(idea.value()) + " " + idea.currency());
        value.addClassName("number");
        return value;
    }
}
