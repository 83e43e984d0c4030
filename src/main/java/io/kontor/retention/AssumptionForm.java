package io.kontor.retention;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.record.RecordWords;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is assumed, where it can be seen and changed. */
final class AssumptionForm extends Div {

    private final RetentionService retention;
    private final Viewer viewer;
    private final Formats formats;
    private final Div fields = new Div();
    private final Map<String, TextField> boxes = new HashMap<>();
    private final Map<String, BigDecimal> seen = new HashMap<>();

    AssumptionForm(RetentionService retention, Viewer viewer, Formats formats) {
        this.retention = retention;
        this.viewer = viewer;
        this.formats = formats;
        addClassNames("deal-part", "assumptions");
        fields.addClassName("assumption-fields");
        add(
                new H2(getTranslation("retention.assumptions")),
                new Paragraph(getTranslation("retention.how")),
                fields);
    }

    void show(List<Assumption> assumptions) {
        for (var assumption : assumptions) {
            var box = boxes.computeIfAbsent(assumption.key(), this::box);
            seen.put(assumption.key(), assumption.value());
            box.setValue(formats.amount(assumption.value()));
        }
    }

    private TextField box(String key) {
        var box = new TextField(getTranslation("retention.assumption." + key));
        box.setReadOnly(!RetentionService.mayAssume(viewer));
        box.addClassName("deal-number");
        box.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        formats.number(event.getValue())
                                .ifPresentOrElse(
                                        value -> save(key, value),
                                        () -> Notice.show(getTranslation("retention.noNumber")));
                    }
                });
        fields.add(box);
        return box;
    }

    private void save(String key, BigDecimal value) {
        Live.tell(
                this,
                retention.assume(key, seen.getOrDefault(key, value), value, viewer),
                () -> seen.put(key, value),
                failure ->
                        Notice.show(
                                failure instanceof AssumedOtherwise
                                        ? getTranslation("retention.otherwise")
                                        : RecordWords.of(failure, this, "retention.assumption")));
    }
}
