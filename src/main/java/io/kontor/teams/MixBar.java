package io.kontor.teams;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import io.kontor.account.Health;
import java.util.Locale;

/** The states of some accounts as one bar; whoever shows it says the same in words. */
final class MixBar extends Div {

    private Mix shown = Mix.NONE;

    MixBar() {
        addClassName("team-bar");
    }

    void show(Mix mix) {
        if (!mix.equals(shown) || getChildren().findAny().isEmpty()) {
            shown = mix;
            removeAll();
            add(new Html(svg(mix)));
        }
    }

    private static String svg(Mix mix) {
        var parts = new StringBuilder();
        double at = 0;
        for (var health : Health.values()) {
            double width = 100 * mix.share(health);
            parts.append(
                    String.format(
                            Locale.ROOT,
                            "<rect data-state='%s' x='%.3f%%' width='%.3f%%' height='100%%'></rect>",
                            code(health),
                            at,
                            width));
            at += width;
        }
        return "<svg class='mix-bar' aria-hidden='true'>" + parts + "</svg>";
    }

    static String code(Health health) {
        return health.name().toLowerCase(Locale.ROOT);
    }
}
