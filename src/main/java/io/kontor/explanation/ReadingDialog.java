package io.kontor.explanation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.health.Measure;
import io.kontor.health.NewReading;
import io.kontor.health.NewReading.Kind;
import io.kontor.health.NewReading.Scale;
import io.kontor.health.UnfitReading;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Enters what somebody found out, in place of an old reading. */
final class ReadingDialog extends Dialog {

    private final HealthDesk desk;
    private final UUID account;
    private final Viewer viewer;
    private final Kind kind;
    private final Scale scale;
    private final BigDecimalField value = new BigDecimalField();
    private final DatePicker on = new DatePicker();
    private final TextField source = new TextField();

    ReadingDialog(HealthDesk desk, UUID account, Measure measure, Viewer viewer) {
        this.desk = desk;
        this.account = account;
        this.viewer = viewer;
        this.kind = kind(measure);
        this.scale = scale(kind);
        setHeaderTitle(getTranslation("explanation.measure." + measure.key()));
        value.setLabel(getTranslation("explanation.enter." + kind.key()));
        value.setAutofocus(true);
        on.setLabel(getTranslation("explanation.enter.on"));
        on.setLocale(getLocale());
        on.setValue(LocalDate.now());
        on.setMax(LocalDate.now());
        source.setLabel(getTranslation("explanation.enter.source"));
        source.setMaxLength(200);
        var form = new Div(value, on, source);
        form.addClassName("reading-form");
        add(form);
        var save = new Button(getTranslation("explanation.enter.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.close"), _ -> close()), save);
    }

    private static Kind kind(Measure measure) {
        return switch (measure) {
            case COMMERCIAL -> Kind.PAYMENT;
            case RELATIONSHIP -> Kind.RELATIONSHIP;
            default -> Kind.SATISFACTION;
        };
    }

    private static Scale scale(Kind kind) {
        return switch (kind) {
            case SATISFACTION -> Scale.ZERO_TO_TEN;
            case PAYMENT -> Scale.DAYS;
            case RELATIONSHIP -> Scale.ONE_TO_FIVE;
        };
    }

    private void save() {
        var found = Objects.requireNonNullElse(value.getValue(), BigDecimal.valueOf(-1));
        var day = Objects.requireNonNullElse(on.getValue(), LocalDate.now());
        var reading = new NewReading(account, kind, scale, found, day, source.getValue());
        Live.tell(this, desk.health().enter(reading, viewer), this::close, this::refused);
    }

    private void refused(Throwable failure) {
        var key = failure instanceof UnfitReading unfit ? unfit.why().name() : "other";
        value.setErrorMessage(getTranslation("explanation.refused." + key));
        value.setInvalid(true);
    }
}
