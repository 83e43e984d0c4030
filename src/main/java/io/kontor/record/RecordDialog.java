package io.kontor.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.kontor.ui.Live;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** A form in a dialog. */
public final class RecordDialog extends Dialog {

    private final RecordForm form;

    public RecordDialog(String title, RecordForm form) {
        this.form = form;
        setHeaderTitle(title);
        addClassName("deal-dialog");
        add(form);
        getFooter().add(new Button(getTranslation("ui.close"), _ -> close()));
    }

    /** A button that does something with the form, and closes when it worked. */
    public RecordDialog doing(String text, Supplier<Mono<?>> deed) {
        return doing(text, deed, ButtonVariant.PRIMARY);
    }

    /** The same for what is taken away. */
    public RecordDialog removing(String text, Supplier<Mono<?>> deed) {
        return doing(text, deed, ButtonVariant.ERROR);
    }

    private RecordDialog doing(String text, Supplier<Mono<?>> deed, ButtonVariant variant) {
        var button = new Button(text);
        button.addThemeVariants(variant);
        button.setDisableOnClick(true);
        button.addClickListener(
                _ ->
                        Live.tell(
                                this,
                                Mono.defer(deed),
                                this::close,
                                failure -> {
                                    button.setEnabled(true);
                                    form.failed(failure);
                                }));
        getFooter().add(button);
        return this;
    }
}
