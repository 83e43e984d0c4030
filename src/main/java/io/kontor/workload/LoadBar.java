package io.kontor.workload;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.kontor.ui.Formats;

/** A load as a bar and in per cent. */
public final class LoadBar {

    private static final String HTML =
            """
            <div class="load" data-load=${item.STATE} title=${item.STATEHint}><svg class="load-bar" aria-hidden="true"
                viewBox="0 0 100 6" preserveAspectRatio="none"><rect width=${item.STATEWidth} height="6" /></svg><span
                class="load-words">${item.STATEText}</span></div>
            """;

    private LoadBar() {}

    /**
     * @param key what tells this bar from others in the same row
     * @param load a share of the capacity; 0 for no capacity
     */
    public static <T> LitRenderer<T> renderer(
            String key,
            ValueProvider<T, Double> load,
            ValueProvider<T, String> hint,
            Formats formats) {
        return LitRenderer.<T>of(HTML.replace("STATE", key))
                .withProperty(key, item -> load.apply(item) > 1 ? "over" : "fits")
                .withProperty(key + "Hint", hint)
                .withProperty(key + "Width", item -> Math.min(100, load.apply(item) * 100))
                .withProperty(
                        key + "Text",
                        item -> load.apply(item) == 0 ? "–" : formats.percent(load.apply(item)));
    }
}
