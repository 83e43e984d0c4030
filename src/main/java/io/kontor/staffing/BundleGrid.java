package io.kontor.staffing;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import io.kontor.organisation.Bundle;
import io.kontor.organisation.SeatWords;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Somebody's accounts, to choose which go along. */
final class BundleGrid extends Grid<Bundle> {

    BundleGrid(SeatWords words) {
        var formats = words.formats();
        addClassName("deed-accounts");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.MULTI);
        getElement().setAttribute("aria-label", getTranslation("staffing.handover.some"));
        addColumn(Bundle::name)
                .setHeader(getTranslation("account.field.name"))
                .setSortable(true)
                .setFlexGrow(2);
        addColumn(
                        b ->
                                getTranslation(
                                        "account.health."
                                                + b.health().name().toLowerCase(Locale.ROOT)))
                .setHeader(getTranslation("account.field.health"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        end(addColumn(b -> formats.compact(b.value())).setComparator(Bundle::value), "value");
        end(
                addColumn(b -> formats.amount(b.hours().setScale(0, RoundingMode.HALF_UP)))
                        .setComparator(Bundle::hours),
                "hours");
        end(addColumn(Bundle::open).setSortable(true), "open");
    }

    private void end(Column<Bundle> column, String key) {
        column.setHeader(getTranslation("staffing.handover." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void show(List<Bundle> bundles) {
        setItems(bundles);
    }
}
