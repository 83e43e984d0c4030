package io.kontor.organisation;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done with the chosen position by who looks; nothing else is offered. */
final class DeedsMenu extends MenuBar {

    private final SeatWords words;
    private final Supplier<RollUp> now;
    private final MenuItem top;
    private final Map<SeatDeed, MenuItem> entries = new LinkedHashMap<>();
    private @Nullable UUID seat;

    /**
     * @param now the figures as the page shows them at the moment
     */
    DeedsMenu(List<SeatDeed> deeds, SeatWords words, Supplier<RollUp> now) {
        this.words = words;
        this.now = now;
        addClassName("organisation-deeds");
        top = addItem(words.say("deeds"));
        deeds.stream()
                .sorted(Comparator.comparingInt(SeatDeed::order))
                .forEach(deed -> entries.put(deed, entry(deed)));
        follow();
    }

    private MenuItem entry(SeatDeed deed) {
        var text = words.say("deed." + deed.key());
        return top.getSubMenu()
                .addItem(
                        text,
                        _ -> {
                            var chosen = chosen();
                            if (chosen != null) {
                                deed.ask(chosen);
                            }
                        });
    }

    /** Another position is chosen, or none. */
    void choose(@Nullable UUID id) {
        seat = id;
        follow();
    }

    /** Offers what can be done by now. */
    void follow() {
        var chosen = chosen();
        boolean some = false;
        for (var entry : entries.entrySet()) {
            boolean offered = chosen != null && entry.getKey().isFor(chosen);
            if (entry.getValue().isVisible() != offered) {
                entry.getValue().setVisible(offered);
            }
            some |= offered;
        }
        if (top.isEnabled() != some) {
            top.setEnabled(some);
        }
        setTooltipText(
                top,
                some && chosen != null
                        ? chosen.name()
                        : words.say(chosen == null ? "deeds.choose" : "deeds.none"));
    }

    private @Nullable Chosen chosen() {
        return seat == null
                ? null
                : now.get()
                        .tree()
                        .seat(seat)
                        .map(found -> new Chosen(found, now.get(), words))
                        .orElse(null);
    }
}
