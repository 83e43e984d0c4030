package io.kontor.model;

import com.vaadin.flow.component.Component;
import io.kontor.account.NotAllowed;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Places and failures of the model in the words of the person at the page. */
final class ModelWords {

    private ModelWords() {}

    /** As "Product fit: trusted until (days)". */
    static String place(String place, Component page) {
        var parts = place.split("\\.");
        return switch (parts[0]) {
            case "weights" -> page.getTranslation("explanation.measure." + parts[1]);
            case "limits" ->
                    page.getTranslation(
                            "model.limit." + parts[2],
                            page.getTranslation("explanation.measure." + parts[1]));
            case "cadences" -> page.getTranslation("account.tier." + parts[1]);
            default -> page.getTranslation("model." + place);
        };
    }

    /** A segment as "Size: small". */
    static String segment(String segment, Component page) {
        var name = segment.substring(segment.indexOf(':') + 1);
        return segment.startsWith("tier:")
                ? page.getTranslation("model.tier", page.getTranslation("account.tier." + name))
                : page.getTranslation("model.sector", name);
    }

    static String of(Throwable failure, Component page) {
        return switch (failure) {
            case ModelChanged _ -> page.getTranslation("model.changed");
            case NotAllowed _ -> page.getTranslation("record.notAllowed");
            case UnfitModel unfit ->
                    unfit.faults().stream()
                            .map(f -> page.getTranslation("model.unfit." + f.why()))
                            .distinct()
                            .collect(Collectors.joining(" "));
            default -> page.getTranslation("record.failed");
        };
    }

    static String plain(double number, Formats formats) {
        var text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return formats.locale().getLanguage().equals("en") ? text : text.replace('.', ',');
    }
}
