package io.kontor.fairness;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.kontor.fairness.Fairness.Group;
import io.kontor.fairness.Fairness.Grouping;
import io.kontor.ui.Formats;
import java.util.function.Function;

/** The groups of one grouping, as figures. */
final class GroupGrid extends Grid<Group> {

    private final Formats formats;

    GroupGrid(Grouping grouping, Formats formats, Function<Group, String> name) {
        this.formats = formats;
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        var title = getTranslation("fairness.by." + grouping.name());
        getElement().setAttribute("aria-label", title);
        addColumn(name::apply).setHeader(title).setFlexGrow(2);
        number("people.count", g -> formats.count(g.people()));
        number("rate", g -> formats.percent(g.rate()));
        addComponentColumn(this::ratio)
                .setHeader(getTranslation("fairness.ratio"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        number("months", g -> formats.decimal(g.months(), 0));
        number("place", g -> g.place() == null ? "–" : formats.percent(g.place()));
        setItems(grouping.groups());
    }

    private Span ratio(Group group) {
        var text = group.ratio() == null ? "–" : formats.decimal(group.ratio(), 2);
        return new Span(group.look() ? text + " · " + getTranslation("fairness.look") : text);
    }

    private void number(String name, Function<Group, String> text) {
        addColumn(text::apply)
                .setHeader(getTranslation("fairness." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
