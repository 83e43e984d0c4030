package io.kontor.organisation;

import io.kontor.account.Health;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a position and its figures read. */
public record SeatWords(Words words, Formats formats, Viewer viewer) {

    public String say(String key, Object... values) {
        return words.getTranslation("organisation." + key, formats.locale(), values);
    }

    public String name(Seat seat) {
        return seat.holder().map(Holder::name).orElseGet(() -> say("vacant"));
    }

    public String title(Seat seat) {
        var title = say("title." + seat.position().title().code());
        var place =
                seat.position().name().isEmpty()
                        ? seat.position().region()
                        : seat.position().name();
        return place.isEmpty() ? title : title + " · " + place;
    }

    /** What is to be said of the one who holds it, if anything. */
    String mark(Seat seat) {
        if (seat.holders().isEmpty()) {
            return say("mark.vacant");
        }
        return seat.isVacant() ? say("mark.acting") : "";
    }

    public String health(Figures figures) {
        return java.util.Arrays.stream(Health.values())
                .map(h -> figures.count(h) + " " + state(h))
                .collect(Collectors.joining(", "));
    }

    public String state(Health health) {
        var code = health.name().toLowerCase(Locale.ROOT);
        return words.getTranslation("account.health." + code, formats.locale());
    }

    public String load(Figures figures) {
        return figures.capacity().signum() == 0 ? "–" : formats.percent(figures.load());
    }
}
