package io.kontor.workload;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.record.RecordWords;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The numbers that loads rest on, where everybody sees them and some may set them. */
final class NormsForm extends Details {

    private final NormsService norms;
    private final Viewer viewer;
    private final Formats formats;
    private final Map<String, TextField> boxes = new HashMap<>();
    private final Map<String, BigDecimal> seen = new HashMap<>();

    NormsForm(NormsService norms, Viewer viewer, Formats formats) {
        super();
        this.norms = norms;
        this.viewer = viewer;
        this.formats = formats;
        addClassName("workload-norms");
        setSummaryText(getTranslation("workload.norms"));
        add(new Paragraph(getTranslation("workload.norms.how")), capacity(), tiers());
        Live.follow(this, norms::live, all -> show(all.getLast()), () -> {});
    }

    private Div capacity() {
        var line = new Div();
        line.addClassName("workload-capacity");
        for (var key : Norms.OF_CAPACITY) {
            line.add(box("capacity." + key, getTranslation("workload.norm.capacity." + key), true));
        }
        return line;
    }

    private Div tiers() {
        var table = new Div(new Span());
        table.addClassName("workload-tiers");
        Norms.OF_TIER.forEach(column -> table.add(head(column)));
        for (var tier : Norms.TIERS) {
            var name = getTranslation("account.tier." + tier);
            table.add(new Span(name));
            for (var column : Norms.OF_TIER) {
                var label = name + ": " + getTranslation("workload.norm." + column);
                table.add(box(tier + "." + column, label, false));
            }
        }
        return table;
    }

    private Span head(String column) {
        var head = new Span(getTranslation("workload.norm." + column));
        head.addClassName("workload-tier-head");
        return head;
    }

    private TextField box(String key, String label, boolean shows) {
        var box = new TextField();
        if (shows) {
            box.setLabel(label);
        } else {
            box.setAriaLabel(label);
        }
        box.addClassName("workload-norm");
        box.setReadOnly(!NormsService.maySet(viewer));
        box.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        formats.number(event.getValue())
                                .ifPresentOrElse(
                                        value -> save(key, value),
                                        () -> Notice.show(getTranslation("workload.noNumber")));
                    }
                });
        boxes.put(key, box);
        return box;
    }

    void show(Map<String, BigDecimal> all) {
        all.forEach(
                (key, value) -> {
                    seen.put(key, value);
                    var box = boxes.get(key);
                    if (box != null) {
                        box.setValue(plain(value));
                    }
                });
    }

    private String plain(BigDecimal value) {
        var text = value.stripTrailingZeros().toPlainString();
        return formats.locale().getLanguage().equals("en") ? text : text.replace('.', ',');
    }

    private void save(String key, BigDecimal value) {
        Live.tell(
                this,
                norms.set(key, seen.getOrDefault(key, value), value, viewer),
                () -> seen.put(key, value),
                failure ->
                        Notice.show(
                                failure instanceof NormChanged
                                        ? getTranslation("workload.otherwise")
                                        : RecordWords.of(failure, this, "workload.norm")));
    }
}
