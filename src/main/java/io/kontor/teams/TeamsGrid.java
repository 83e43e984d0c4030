package io.kontor.teams;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.kontor.organisation.MixTemplate;
import io.kontor.workload.LoadBar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Teams side by side, in the order of the tree; nothing here orders them by health. */
final class TeamsGrid extends Grid<TeamFigures> {

    private static final String NAME =
            """
            <div class="team-cell" data-depth=${item.depth}><a href=${item.href}>${item.name}</a><span
                class="quiet">${item.title}</span></div>
            """;
    private static final String LINK = "<a href=${item.href}>${item.text}</a>";

    private final TeamText text;
    private final TeamRows rows = new TeamRows();

    TeamsGrid(TeamText text) {
        this.text = text;
        addClassName("teams-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", text.say("title"));
        name();
        accounts();
        number(
                "value",
                "5.25rem",
                t -> text.formats().compact(t.figures().value()),
                Comparator.comparing(t -> t.figures().value()));
        mix();
        two("change", "10rem", this::moves, text::healthy)
                .setComparator(Comparator.comparingDouble(t -> t.track().moves().net()));
        two("retention", "6rem", text::gross, text::net);
        two("renewals", "6.5rem", text::renewed, text::lost);
        load();
        number(
                "overdue",
                "5.5rem",
                t -> text.count(t.figures().overdue()),
                Comparator.comparing(t -> t.figures().overdue()));
        number(
                "known",
                "4.75rem",
                t -> text.share(t.known()),
                Comparator.comparing(TeamFigures::known));
        setItems(rows);
    }

    private void name() {
        addColumn(
                        LitRenderer.<TeamFigures>of(NAME)
                                .withProperty("depth", t -> Math.min(4, t.depth()))
                                .withProperty("href", t -> "teams/" + t.id())
                                .withProperty("name", t -> text.name(t.seat()))
                                .withProperty("title", t -> text.title(t.seat())))
                .setKey("team")
                .setHeader(text.say("column.team"))
                .setFrozen(true)
                .setWidth("13rem")
                .setFlexGrow(1);
    }

    private void accounts() {
        var column =
                addColumn(
                        LitRenderer.<TeamFigures>of(LINK)
                                .withProperty("text", t -> text.count(t.figures().accounts()))
                                .withProperty("href", TeamFigures::accounts));
        end(column, "accounts", "5.5rem")
                .setComparator(Comparator.comparing(t -> t.figures().accounts()));
    }

    private String moves(TeamFigures team) {
        return text.up(team) + "  " + text.down(team);
    }

    private void number(
            String key,
            String width,
            ValueProvider<TeamFigures, String> of,
            Comparator<TeamFigures> order) {
        end(addColumn(of), key, width).setComparator(order);
    }

    private Column<TeamFigures> end(Column<TeamFigures> column, String key, String width) {
        return column.setKey(key)
                .setHeader(text.say("column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Column<TeamFigures> two(
            String key,
            String width,
            ValueProvider<TeamFigures, String> first,
            ValueProvider<TeamFigures, String> second) {
        return addColumn(TwoLines.renderer(key, first, second))
                .setKey(key)
                .setHeader(text.say("column." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setSortable(false);
    }

    private void mix() {
        addColumn(
                        MixTemplate.<TeamFigures>renderer(
                                t -> Optional.of(t.figures()).filter(f -> f.accounts() > 0),
                                TeamFigures::accounts,
                                text.seats()))
                .setKey("health")
                .setHeader(text.say("column.health"))
                .setSortable(false)
                .setWidth("11.5rem")
                .setFlexGrow(0);
    }

    private void load() {
        var load =
                addColumn(
                        LoadBar.<TeamFigures>renderer(
                                "load", t -> t.figures().load(), text::hours, text.formats()));
        end(load, "load", "6.75rem")
                .setComparator(Comparator.comparingDouble(t -> t.figures().load()));
    }

    void show(List<TeamFigures> found) {
        rows.show(found);
    }
}
