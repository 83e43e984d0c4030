package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import io.kontor.career.Ladder;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Rating.Source;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rates a competency of somebody, with the sentence that each rating stands for. */
final class RateDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final RadioButtonGroup<Integer> rating = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();

    RateDialog(
            CareersParts parts,
            Viewer viewer,
            UUID person,
            String name,
            Ladder.Competency competency,
            Source source,
            @Nullable Integer seen) {
        setHeaderTitle(name + " · " + competency.name().in(getLocale()));
        addClassName("careers-rate");
        rating.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        rating.setLabel(getTranslation("careers.rating." + source));
        rating.setItems(IntStream.rangeClosed(0, Ladder.Competency.HIGHEST).boxed().toList());
        rating.setItemLabelGenerator(n -> n + " · " + competency.anchors().get(n).in(getLocale()));
        if (seen != null) {
            rating.setValue(seen);
        }
        reason.setLabel(getTranslation("careers.rate.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(rating, reason);
        var save = new Button(getTranslation("careers.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(
                _ -> {
                    if (rating.getValue() == null
                            || source == Source.CALIBRATED && reason.getValue().isBlank()) {
                        reason.setInvalid(true);
                        reason.setErrorMessage(getTranslation("careers.rate.needed"));
                    } else {
                        var given = given(person, competency, source, viewer);
                        Live.tell(
                                this,
                                parts.editing().rate(given, seen, viewer),
                                this::close,
                                failure -> Notice.show(Reasons.of(failure, this)));
                    }
                });
        getFooter().add(new Button(getTranslation("careers.cancel"), _ -> close()), save);
    }

    private Rating given(UUID person, Ladder.Competency competency, Source source, Viewer viewer) {
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
