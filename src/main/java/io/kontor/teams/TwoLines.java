package io.kontor.teams;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

/** Two things in one cell, the second one quieter. */
final class TwoLines {

    private static final String HTML =
            """
            <div class="team-two"><span>${item.KEYa}</span><span class="quiet">${item.KEYb}</span></div>
            """;

    private TwoLines() {}

    /**
     * @param key what tells this cell from others in the same row
     */
    static <T> LitRenderer<T> renderer(
            String key, ValueProvider<T, String> first, ValueProvider<T, String> second) {
        return LitRenderer.<T>of(HTML.replace("KEY", key))
                .withProperty(key + "a", first)
                .withProperty(key + "b", second);
    }
}
