package io.kontor.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.kontor.health.HealthModel;
import io.kontor.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every version: who made it, when, why, and what it changed; each can be taken up again. */
final class VersionList extends Div {

    private final Formats formats;
    private final Consumer<HealthModel> takeUp;
    private final Div rows = new Div();

    VersionList(Formats formats, Consumer<HealthModel> takeUp) {
        this.formats = formats;
        this.takeUp = takeUp;
        addClassNames("deal-part", "model-versions");
        add(new H2(getTranslation("model.versions")), rows);
    }

    void show(List<Version> versions, boolean mayChange) {
        rows.removeAll();
        for (int i = 0; i < versions.size(); i++) {
            var before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            var row = row(versions.get(i), before == null ? null : before.model());
            if (mayChange && i > 0) {
                row.add(again(versions.get(i)));
            }
            rows.add(row);
        }
    }

    private Div row(Version version, @org.jspecify.annotations.Nullable HealthModel before) {
        var title = new Span(getTranslation("model.version", version.number()));
        title.addClassName("model-version-title");
        var who = version.madeBy().isEmpty() ? "Kontor" : version.madeBy();
        var by = new Span(who + " · " + formats.moment(version.madeAt()));
        by.addClassName("quiet");
        var row = new Div(title, by, new Span(version.reason()));
        row.addClassName("model-version");
        if (before != null) {
            var differs = new Span(String.join(" · ", differences(before, version.model())));
            differs.addClassNames("quiet", "model-differences");
            row.add(differs);
        }
        return row;
    }

    private List<String> differences(HealthModel before, HealthModel after) {
        var was = Numbers.of(before);
        var said = new ArrayList<String>();
        Numbers.of(after)
                .forEach(
                        (place, number) -> {
                            double old = was.getOrDefault(place, 0.0);
                            if (old != number) {
                                said.add(
                                        ModelWords.place(place, this)
                                                + " "
                                                + ModelWords.plain(old, formats)
                                                + " → "
                                                + ModelWords.plain(number, formats));
                            }
                        });
        if (!before.notApplicable().equals(after.notApplicable())) {
            said.add(getTranslation("model.group.notApplicable"));
        }
        return said;
    }

    private Button again(Version version) {
        var button =
                new Button(getTranslation("model.takeUp"), _ -> takeUp.accept(version.model()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("model.takeUp.version", version.number()));
        return button;
    }
}
