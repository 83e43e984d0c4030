package io.kontor.staffing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.kontor.account.NotAllowed;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.NoSuchPosition;
import io.kontor.organisation.RefusedMove;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Asks for what a change needs, does it once, and says in words why it was refused. */
abstract class DeedDialog<T> extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(DeedDialog.class);

    private final String key;
    private final Chosen chosen;
    private final Div form = new Div();
    private final Span error = new Span();
    private final Button act = new Button();

    DeedDialog(String key, Chosen chosen) {
        this.key = key;
        this.chosen = chosen;
        setHeaderTitle(say("title", chosen.name()));
        form.addClassName("deed-form");
        error.addClassName("deed-refused");
        error.getElement().setAttribute("role", "alert");
        add(form, error);
        act.setText(say("do"));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(_ -> act());
        getFooter().add(new Button(getTranslation("staffing.cancel"), _ -> close()), act);
    }

    /** What is to be done; empty while something is missing. */
    abstract Optional<Mono<T>> deed();

    /** What is said when it is done. */
    String done(T result) {
        return say("done", chosen.name());
    }

    final void ask(Component... fields) {
        form.add(fields);
    }

    final String say(String part, Object... values) {
        return getTranslation("staffing." + key + "." + part, values);
    }

    static Paragraph quiet() {
        var text = new Paragraph();
        text.addClassName("quiet");
        return text;
    }

    final Chosen chosen() {
        return chosen;
    }

    final Button button() {
        return act;
    }

    private void act() {
        var deed = deed();
        error.setText(deed.isEmpty() ? say("missing") : "");
        deed.ifPresent(
                work -> {
                    act.setEnabled(false);
                    Live.ask(this, work, this::succeeded, this::refused);
                });
    }

    private void succeeded(T result) {
        close();
        Notice.show(done(result));
    }

    /** What was typed stays, to be mended. */
    private void refused(Throwable failure) {
        act.setEnabled(true);
        error.setText(
                getTranslation(
                        "staffing.refused."
                                + switch (failure) {
                                    case RefusedMove move -> move.why();
                                    case NotAllowed _ -> "NOT_ALLOWED";
                                    case NoSuchPosition _ -> "GONE";
                                    default -> unexpected(failure);
                                }));
    }

    /** Nobody can mend it from the page, so whoever runs Kontor finds it in the log. */
    private String unexpected(Throwable failure) {
        log.warn("{} was not done: {}", key, failure.toString());
        return "FAILED";
    }
}
