package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.promotion.Proposal;
import io.kontor.ui.Formats;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The columns of the track. */
final class TrackGrid extends Grid<Standing> {

    private final Formats formats = Formats.here();
    private final Consumer<Place> go;
    private Map<UUID, Proposal> open = Map.of();

    /** The open proposals to tell of, by person. */
    void proposals(Map<UUID, Proposal> byPerson) {
        open = byPerson;
    }

    TrackGrid(Consumer<Place> go) {
        this.go = go;
        addThemeVariants(GridVariant.LUMO_COMPACT);
        addComponentColumn(this::person)
                .setHeader(getTranslation("careers.track.person"))
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator(Standing::name);
        addColumn(s -> s.level() == null ? "–" : s.level().title().in(getLocale()))
                .setHeader(getTranslation("careers.track.level"))
                .setSortable(true)
                .setFlexGrow(2);
        addColumn(s -> s.since() == null ? "–" : formats.date(s.since()))
                .setHeader(getTranslation("careers.track.since"))
                .setTextAlign(ColumnTextAlign.END);
        addColumn(s -> s.target() == null ? "–" : s.target().title().in(getLocale()))
                .setHeader(getTranslation("careers.track.target"))
                .setFlexGrow(2);
        addComponentColumn(s -> new WordChip(s.readiness() == null ? null : s.readiness().word()))
                .setHeader(getTranslation("careers.track.readiness"))
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator(s -> s.readiness() == null ? 9 : s.readiness().word().ordinal());
        addColumn(this::open)
                .setHeader(getTranslation("careers.track.open"))
                .setFlexGrow(3)
                .setTooltipGenerator(this::open);
        addColumn(
                        s ->
                                s.readiness() == null
                                        ? "–"
                                        : formats.percent(s.readiness().evidence().doubleValue()))
                .setHeader(getTranslation("careers.track.evidence"))
                .setTextAlign(ColumnTextAlign.END);
        addColumn(this::proposal).setHeader(getTranslation("careers.track.proposal"));
        setEmptyStateText(getTranslation("careers.track.empty"));
    }

    private Button person(Standing standing) {
        var button = new Button(standing.name(), _ -> go.accept(Place.file(standing.person())));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private String open(Standing standing) {
        var all = new ArrayList<String>();
        if (standing.readiness() != null) {
            standing.readiness()
                    .gaps()
                    .forEach(g -> all.add(getTranslation("careers.competency." + g)));
        }
        standing.open().forEach(gate -> all.add(getTranslation("careers.gate." + gate)));
        return String.join(", ", all);
    }

    private String proposal(Standing standing) {
        var found = open.get(standing.person());
        return found == null ? "" : getTranslation("careers.state." + found.state());
    }
}
