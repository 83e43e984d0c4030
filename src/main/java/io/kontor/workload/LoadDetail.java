package io.kontor.workload;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What somebody's load is made of, and what would change it. */
final class LoadDetail extends Div {

    private static final String LINK = "<a href=${item.href}>${item.text}</a>";

    private final Formats formats;
    private final H2 name = new H2();
    private final Paragraph sum = new Paragraph();
    private final Grid<LoadPart> parts = new Grid<>();
    private String owner = "";

    LoadDetail(Formats formats, WhatIfForm whatIf, Runnable close) {
        this.formats = formats;
        addClassName("workload-detail");
        var shut = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> close.run());
        shut.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        shut.setAriaLabel(getTranslation("workload.close"));
        var head = new Div(name, shut);
        head.addClassName("workload-head");
        parts.addThemeVariants(GridVariant.NO_BORDER);
        parts.setAllRowsVisible(true);
        parts.setSelectionMode(Grid.SelectionMode.NONE);
        parts.getElement().setAttribute("aria-label", getTranslation("workload.parts"));
        parts.setEmptyStateText(getTranslation("workload.noParts"));
        columns();
        add(head, sum, parts, whatIf);
    }

    private void columns() {
        parts.addColumn(p -> getTranslation("account.tier." + p.tier()))
                .setHeader(getTranslation("account.field.tier"))
                .setAutoWidth(true);
        parts.addColumn(p -> getTranslation("account.health." + p.health()))
                .setHeader(getTranslation("account.field.health"))
                .setAutoWidth(true);
        linked("accounts", LoadPart::accounts, "&status=prospect,active,notice");
        number("each", p -> hours(p.each()));
        number("care", p -> hours(p.care()));
        linked(
                "renewals",
                LoadPart::renewals,
                "&renewalDate=today..%2B90d&status=prospect,active,notice");
        number("renewalHours", p -> hours(p.renewalHours()));
    }

    private void linked(String key, Function<LoadPart, Long> of, String query) {
        end(
                parts.addColumn(
                        LitRenderer.<LoadPart>of(LINK)
                                .withProperty("text", p -> formats.count(of.apply(p)))
                                .withProperty("href", p -> href(p) + query)),
                key);
    }

    private String href(LoadPart part) {
        return "accounts?owner=%s&tier=%s&health=%s".formatted(owner, part.tier(), part.health());
    }

    private void number(String key, Function<LoadPart, String> text) {
        end(parts.addColumn(text::apply), key);
    }

    private void end(Grid.Column<LoadPart> column, String key) {
        column.setHeader(getTranslation("workload." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private String hours(BigDecimal hours) {
        var format = NumberFormat.getNumberInstance(formats.locale());
        format.setMaximumFractionDigits(1);
        return format.format(hours);
    }

    void show(Load load, List<LoadPart> made, Map<String, BigDecimal> norms) {
        owner = load.id().toString();
        name.setText(load.name());
        var care = made.stream().map(LoadPart::care).reduce(BigDecimal.ZERO, BigDecimal::add);
        var renewals =
                made.stream().map(LoadPart::renewalHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(
                getTranslation(
                        "workload.sum",
                        hours(care),
                        hours(renewals),
                        hours(care.add(renewals)),
                        hours(norms.getOrDefault("capacity.hours", BigDecimal.ZERO)),
                        share(norms, "present"),
                        share(norms, "productive"),
                        hours(load.figures().capacity())));
        parts.setItems(made);
    }

    private String share(Map<String, BigDecimal> norms, String key) {
        return formats.percent(
                norms.getOrDefault("capacity." + key, BigDecimal.ZERO).doubleValue());
    }
}
