package io.kontor.careers;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.ui.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The columns of the track. */
final class TrackGrid extends Grid<Standing> {

    private static final String FALLING = "-";

    private final TrackText text;

    TrackGrid(TrackRows rows) {
        this.text = new TrackText(Formats.here(), rows, this::getTranslation, getLocale());
        addThemeVariants(GridVariant.LUMO_COMPACT);
        setMultiSort(true, MultiSortPriority.APPEND, true);
        column("person", person(), comparing(Standing::name, String.CASE_INSENSITIVE_ORDER));
        text("level", s -> text.title(s.level()), comparing(s -> TrackText.order(s.level())))
                .setFlexGrow(3);
        text("since", text::since, comparing(Standing::since, nullsLast(naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
        text("target", s -> text.title(s.target()), comparing(s -> TrackText.order(s.target())))
                .setFlexGrow(3);
        column("readiness", readiness(), comparing(TrackText::word));
        text("open", text::open, comparing(s -> s.open().size() + TrackText.gaps(s).size()))
                .setFlexGrow(4)
                .setTooltipGenerator(text::open);
        text("evidence", text::evidence, comparing(TrackText::share))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
        text("proposal", text::proposal, comparing(text::proposal));
    }

    private Column<Standing> text(
            String key, Function<Standing, String> read, Comparator<Standing> order) {
        return column(
                key,
                LitRenderer.<Standing>of("${item.text}").withProperty("text", read::apply),
                order);
    }

    private Column<Standing> column(
            String key, Renderer<Standing> renderer, Comparator<Standing> order) {
        return addColumn(renderer)
                .setKey(key)
                .setHeader(getTranslation("careers.track." + key))
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator(order);
    }

    /** A link that stays the same element when its row changes: focus stays where it is. */
    private LitRenderer<Standing> person() {
        return LitRenderer.<Standing>of(
                        "<a class=\"careers-person\" href=\"${item.href}\" router-link>${item.name}</a>")
                .withProperty(
                        "href", s -> "careers?" + Place.file(s.person()).write().getQueryString())
                .withProperty("name", Standing::name);
    }

    private LitRenderer<Standing> readiness() {
        return LitRenderer.<Standing>of(
                        """
                        <span class="state" data-state="${item.state}"><span class="state-icon"
                            aria-hidden="true"></span><span>${item.word}</span></span>""")
                .withProperty(
                        "state",
                        s -> s.readiness() == null ? "" : WordChip.state(s.readiness().word()))
                .withProperty("word", text::readiness);
    }

    /** Sorts by these columns; those that there are not are left out. */
    void sortBy(List<String> keys) {
        var orders = new ArrayList<GridSortOrder<Standing>>();
        for (var key : keys) {
            var falls = key.startsWith(FALLING);
            var column = getColumnByKey(falls ? key.substring(FALLING.length()) : key);
            if (column != null) {
                orders.add(
                        new GridSortOrder<>(
                                column,
                                falls ? SortDirection.DESCENDING : SortDirection.ASCENDING));
            }
        }
        sort(orders);
    }

    List<String> sorted() {
        return getSortOrder().stream()
                .map(
                        order ->
                                (order.getDirection() == SortDirection.DESCENDING ? FALLING : "")
                                        + order.getSorted().getKey())
                .toList();
    }
}
