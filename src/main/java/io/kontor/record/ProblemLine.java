package io.kontor.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.team.Team;
import io.kontor.ui.Formats;

/** What went wrong in a form, and what can be done about it. */
final class ProblemLine extends Div {

    private final String words;
    private final Formats formats;
    private final Team team;

    ProblemLine(String words, Formats formats, Team team) {
        this.words = words;
        this.formats = formats;
        this.team = team;
        addClassName("deal-problem");
        getElement().setAttribute("role", "alert");
    }

    void say(String text) {
        removeAll();
        add(new Span(text));
    }

    /** Somebody was faster: whose value counts? */
    void ask(FieldConflict.Field field, Runnable mine, Runnable theirs) {
        var who = field.who() == null ? "" : team.now().name(field.who());
        var edited = field.mine().field();
        say(
                getTranslation(
                        "record.conflict",
                        who.isEmpty() ? getTranslation("record.somebody") : who,
                        field.when() == null ? "" : formats.moment(field.when()),
                        getTranslation(words + "." + edited.key()),
                        RecordWords.value(edited, RecordValue.write(field.theirs()), this, words)));
        add(choice("record.mine", mine), choice("record.theirs", theirs));
    }

    private Button choice(String text, Runnable chosen) {
        var button = new Button(getTranslation(text), _ -> chosen.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
