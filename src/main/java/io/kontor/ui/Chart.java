package io.kontor.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A picture of some figures, with the table behind it that says the same. */
@Tag("kontor-chart")
@JsModule("./chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class Chart extends Component implements HasSize {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How the values of a series are drawn, and what each value is. */
    public enum Kind {
        /** A number, or null, for each label. */
        LINE,
        /** A number, or null, for each label. */
        BAR,
        /** Bars on top of each other. */
        STACK,
        /** Pairs of x and y; there are no labels. */
        POINTS,
        /** Five numbers for each label: least, quartile, median, quartile, most. */
        BOX
    }

    /** How numbers read. */
    public enum Format {
        NUMBER,
        /** 0.87 reads 87%. */
        PERCENT
    }

    /**
     * Figures of one name.
     *
     * @param tone a colour by its meaning: accent, healthy, watch, at_risk, unknown; null for the
     *     next of a neutral row of colours
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Series(String name, @Nullable String tone, List<?> values) {}

    /**
     * What to draw.
     *
     * @param labelsAre what the labels are, as "Month"; heads the first column of the table
     * @param least where the axis of the values begins; null lets the values decide
     */
    public record Drawing(
            Kind kind,
            String title,
            Format format,
            String labelsAre,
            List<String> labels,
            List<Series> series,
            @Nullable Double least) {}

    public void show(Drawing drawing) {
        getElement().setPropertyJson("drawing", JSON.<ObjectNode>valueToTree(drawing));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setProperty("locale", attached.getUI().getLocale().toLanguageTag());
        var texts =
                Map.of(
                        "table", getTranslation("ui.chart.table"),
                        "picture", getTranslation("ui.chart.picture"),
                        "none", getTranslation("ui.chart.none"));
        getElement().setPropertyJson("texts", JSON.<ObjectNode>valueToTree(texts));
    }
}
