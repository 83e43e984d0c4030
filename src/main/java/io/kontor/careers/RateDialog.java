package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import io.kontor.career.Ladder.Competency;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Rating.Source;
import io.kontor.dossier.FileFailure.FileConflict;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rates a competency of somebody, with the sentence that each rating stands for. */
final class RateDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final CareersParts parts;
    private final Viewer viewer;
    private final UUID person;
    private final Competency competency;
    private final Source source;
    private final RadioButtonGroup<Integer> rating = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Span error = new Span();
    private @Nullable Integer seen;

    RateDialog(
            CareersParts parts,
            Viewer viewer,
            CareerFile file,
            Competency competency,
            Source source) {
        this.parts = parts;
        this.viewer = viewer;
        this.person = file.standing().person();
        this.competency = competency;
        this.source = source;
        setHeaderTitle(file.standing().name() + " · " + competency.name().in(getLocale()));
        addClassName("careers-rate");
        rating.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        rating.setLabel(getTranslation("careers.rating." + source));
        rating.setItems(IntStream.rangeClosed(0, Competency.HIGHEST).boxed().toList());
        rating.setItemLabelGenerator(n -> n + " · " + competency.anchors().get(n).in(getLocale()));
        boolean needed = source == Source.CALIBRATED;
        reason.setLabel(getTranslation(needed ? "careers.rate.reason" : "careers.rate.why"));
        reason.setRequiredIndicatorVisible(needed);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        error.addClassName("careers-refused");
        error.getElement().setAttribute("role", "alert");
        file.rating(competency.key(), source).ifPresent(this::known);
        add(rating, reason, error);
        var save = new Button(getTranslation("careers.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("careers.cancel"), _ -> close()), save);
    }

    private void known(Rating now) {
        seen = now.rating();
        rating.setValue(now.rating());
        var who = now.rater() == null ? "" : parts.team().now().name(now.rater());
        var on = Formats.here().date(now.on());
        var text =
                who.isEmpty()
                        ? getTranslation("careers.rate.since", on)
                        : getTranslation("careers.rate.by", who, on);
        add(new Paragraph(now.reason().isBlank() ? text : text + " “" + now.reason() + "”"));
    }

    private void save() {
        boolean lacksReason = source == Source.CALIBRATED && reason.getValue().isBlank();
        if (rating.getValue() == null || lacksReason) {
            reason.setInvalid(lacksReason);
            error.setText(
                    getTranslation(
                            source == Source.CALIBRATED
                                    ? "careers.rate.needed"
                                    : "careers.rate.choose"));
            return;
        }
        Live.tell(this, parts.editing().rate(given(), seen, viewer), this::close, this::refused);
    }

    /** What was chosen stays; saving again is then a decision against what somebody else said. */
    private void refused(Throwable failure) {
        var mine = seen == null ? "–" : String.valueOf(seen);
        if (failure instanceof FileConflict conflict && conflict.theirs() != null) {
            seen = Integer.valueOf(conflict.theirs());
            error.setText(getTranslation("careers.rate.conflict", conflict.theirs(), mine));
        } else {
            error.setText(Reasons.of(failure, this));
        }
    }

    private Rating given() {
        return new Rating(
                person,
                competency.key(),
                source,
                rating.getValue(),
                reason.getValue().strip(),
                viewer.person(),
                LocalDate.now());
    }
}
