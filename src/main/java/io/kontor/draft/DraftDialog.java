package io.kontor.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.ui.Live;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A question about a draft; what was answered stays while it is refused. */
abstract class DraftDialog extends Dialog {

    private final DraftDesk desk;
    private final Span error = new Span();

    DraftDialog(String key, DraftDesk desk) {
        this.desk = desk;
        setHeaderTitle(desk.words().say(key + ".title"));
        error.addClassName("organisation-then");
        error.getElement().setAttribute("role", "alert");
        var act = new Button(desk.words().say(key + ".do"), _ -> act());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(desk.words().say("cancel"), _ -> close()), act);
    }

    /** What is asked, one below the other. */
    final void ask(Component... parts) {
        var form = new Div(parts);
        form.add(error);
        form.addClassName("filter-range");
        add(form);
    }

    /** What is to be done; null where something is still missing. */
    abstract @Nullable Mono<?> deed();

    private void act() {
        var deed = deed();
        if (deed == null) {
            error.setText(desk.words().say("missing"));
        } else {
            Live.tell(
                    this,
                    deed,
                    this::close,
                    failure -> error.setText(desk.words().refusal(failure)));
        }
    }
}
