package io.kontor.workload;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.ListDataProvider;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Tries out what it does to both sides when some accounts go to somebody else. */
final class WhatIfForm extends Div {

    private final WorkloadService workload;
    private final Viewer viewer;
    private final Formats formats;
    private final List<Burden> burdens = new ArrayList<>();
    private final ListDataProvider<Burden> rows = new ListDataProvider<>(burdens);
    private final Grid<Burden> accounts = new Grid<>();
    private final ComboBox<Load> to = new ComboBox<>();
    private final Grid<Shift> shifts = new Grid<>();
    private final Paragraph told = new Paragraph();
    private int asked;

    WhatIfForm(WorkloadService workload, Viewer viewer, Formats formats) {
        this.workload = workload;
        this.viewer = viewer;
        this.formats = formats;
        addClassName("workload-what-if");
        accountColumns();
        to.setLabel(getTranslation("workload.whatIf.to"));
        to.setItemLabelGenerator(this::roomOf);
        to.addValueChangeListener(_ -> ask());
        accounts.addSelectionListener(_ -> ask());
        shiftColumns();
        shifts.setVisible(false);
        told.addClassName("quiet");
        told.getElement().setAttribute("aria-live", "polite");
        told.setText(getTranslation("workload.whatIf.how"));
        add(new H2(getTranslation("workload.whatIf")), told, to, shifts, accounts);
    }

    private void accountColumns() {
        accounts.addClassName("workload-accounts");
        accounts.addThemeVariants(GridVariant.NO_BORDER);
        accounts.setSelectionMode(Grid.SelectionMode.MULTI);
        accounts.getElement().setAttribute("aria-label", getTranslation("workload.whatIf.which"));
        accounts.addColumn(Burden::name)
                .setHeader(getTranslation("account.field.name"))
                .setFlexGrow(2);
        accounts.addColumn(b -> getTranslation("account.health." + b.health()))
                .setHeader(getTranslation("account.field.health"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        end(accounts.addColumn(b -> hours(b.hours())), "demand");
        accounts.setItems(rows);
    }

    private void shiftColumns() {
        shifts.addThemeVariants(GridVariant.NO_BORDER);
        shifts.setAllRowsVisible(true);
        shifts.setSelectionMode(Grid.SelectionMode.NONE);
        shifts.getElement().setAttribute("aria-label", getTranslation("workload.whatIf"));
        shifts.addColumn(Shift::name).setHeader(getTranslation("workload.name")).setFlexGrow(2);
        end(shifts.addColumn(s -> (s.accounts() > 0 ? "+" : "") + s.accounts()), "accounts");
        bar("before", Shift::loadBefore, Shift::before);
        bar("after", Shift::loadAfter, Shift::after);
    }

    private void bar(
            String key,
            com.vaadin.flow.function.ValueProvider<Shift, Double> load,
            com.vaadin.flow.function.ValueProvider<Shift, BigDecimal> demand) {
        shifts.addColumn(LoadBar.renderer(key, load, s -> hours(demand.apply(s)), formats))
                .setHeader(getTranslation("workload.whatIf." + key))
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private <T> void end(Grid.Column<T> column, String key) {
        column.setHeader(getTranslation("workload." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String roomOf(Load load) {
        return getTranslation(
                "workload.whatIf.room",
                load.name(),
                formats.percent(load.figures().load()),
                hours(load.room()));
    }

    private String hours(BigDecimal hours) {
        return formats.amount(hours.setScale(0, java.math.RoundingMode.HALF_UP));
    }

    /** Shows somebody's accounts and who else could have them, those with the most room first. */
    void show(UUID person, List<Burden> theirs, List<Load> people) {
        burdens.clear();
        burdens.addAll(theirs);
        rows.refreshAll();
        var chosen = to.getValue();
        var others =
                people.stream()
                        .filter(p -> !p.id().equals(person) && p.figures().capacity().signum() > 0)
                        .sorted(Comparator.comparing(Load::room).reversed())
                        .toList();
        to.setItems(others);
        to.setValue(others.stream().filter(p -> p.equals(chosen)).findFirst().orElse(null));
        ask();
    }

    void clear() {
        accounts.deselectAll();
        to.clear();
    }

    private void ask() {
        int mine = ++asked;
        var heir = to.getValue();
        var chosen = accounts.getSelectedItems().stream().map(Burden::account).toList();
        if (heir == null || chosen.isEmpty()) {
            shifts.setVisible(false);
            told.setText(getTranslation("workload.whatIf.how"));
            return;
        }
        Live.ask(
                this,
                workload.whatIf(chosen, heir.id(), viewer),
                found -> {
                    if (mine == asked) {
                        shifts.setItems(found);
                        shifts.setVisible(true);
                        told.setText(getTranslation("workload.whatIf.nothing"));
                    }
                },
                _ -> told.setText(getTranslation("workload.whatIf.failed")));
    }
}
