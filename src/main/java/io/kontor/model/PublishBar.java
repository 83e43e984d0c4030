package io.kontor.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.kontor.ui.Formats;
import java.util.function.Consumer;

/** The reason and the button that makes a new version, and how far the scores have followed. */
final class PublishBar extends Div {

    private static final int LONGEST = 1000;

    private final Formats formats;
    private final TextField reason = new TextField(getTranslation("model.reason"));
    private final Button publish = new Button(getTranslation("model.publish"));
    private final Button back = new Button(getTranslation("model.back"));
    private final Span followed = new Span();
    private boolean isFit;

    PublishBar(Formats formats, boolean mayPublish, Consumer<String> published, Runnable reset) {
        this.formats = formats;
        addClassName("model-bar");
        reason.setMaxLength(LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(_ -> enable());
        reason.setVisible(mayPublish);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(_ -> published.accept(reason.getValue()));
        publish.setVisible(mayPublish);
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClickListener(_ -> reset.run());
        followed.addClassName("quiet");
        followed.getElement().setAttribute("aria-live", "polite");
        add(reason, publish, back, followed);
        changes(false, false);
    }

    /** Whether something differs from what is in force, and whether it could be. */
    void changes(boolean differs, boolean isFit) {
        this.isFit = isFit;
        back.setEnabled(differs);
        enable();
    }

    private void enable() {
        publish.setEnabled(isFit && !reason.getValue().isBlank());
    }

    void done() {
        reason.clear();
    }

    void show(Recomputed recomputed) {
        followed.setText(
                recomputed.finished()
                        ? getTranslation("model.followed", recomputed.version())
                        : getTranslation(
                                "model.following",
                                formats.count(recomputed.done()),
                                formats.count(recomputed.of())));
    }
}
