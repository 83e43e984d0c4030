package io.kontor.renewal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import java.util.Comparator;
import java.util.List;

/** Renewals as a list: those ahead by day, or those that ended. */
final class RenewalList extends Div {

    private final Grid<Renewal> grid = new Grid<>();
    private final Div note = new Div();
    private final Formats formats;
    private final Team team;
    private List<Renewal> shown = List.of();

    RenewalList(RenewalWork work, Formats formats, Team team) {
        this.formats = formats;
        this.team = team;
        addClassName("renewal-list");
        note.addClassName("quiet");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setEmptyStateText(getTranslation("renewal.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("renewal.title"));
        columns(work);
        add(note, grid);
    }

    private void columns(RenewalWork work) {
        grid.addComponentColumn(RenewalList::link)
                .setHeader(getTranslation("account.field.name"))
                .setComparator(Renewal::accountName)
                .setFlexGrow(2)
                .setFrozen(true);
        grid.addColumn(r -> RenewalText.due(r, formats, this))
                .setHeader(getTranslation("renewal.field.dueOn"))
                .setComparator(Renewal::dueOn)
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        r ->
                                r.isOpen()
                                        ? RenewalText.call(r.call(), this)
                                        : RenewalText.outcome(r, this))
                .setHeader(getTranslation("renewal.field.call"))
                .setComparator(Comparator.comparing(Renewal::call))
                .setAutoWidth(true);
        grid.addColumn(r -> formats.amount(r.value()) + " " + r.currency())
                .setHeader(getTranslation("renewal.field.value"))
                .setComparator(Renewal::worth)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::signs)
                .setHeader(getTranslation("renewal.checkpoints"))
                .setAutoWidth(true);
        grid.addColumn(r -> team.now().name(r.owner()))
                .setHeader(getTranslation("account.field.owner"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(Renewal::reason).setHeader(getTranslation("renewal.field.reason"));
        grid.addComponentColumn(r -> doing(r, work)).setAutoWidth(true).setFlexGrow(0);
    }

    private static Anchor link(Renewal renewal) {
        var link = new Anchor("accounts/" + renewal.account() + "/renewal", renewal.accountName());
        link.addClassName("deal-link");
        return link;
    }

    private Div signs(Renewal renewal) {
        var signs = new Div();
        signs.addClassName("board-signs");
        if (renewal.isOpen()) {
            signs.add(RenewalText.checkpoints(renewal, this));
            RenewalText.mismatch(renewal, this).ifPresent(signs::add);
        }
        return signs;
    }

    private Span doing(Renewal renewal, RenewalWork work) {
        var place = new Span();
        if (work.may(renewal)) {
            var edit = new Button(getTranslation("record.edit"), _ -> work.edit(renewal));
            edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            edit.setAriaLabel(getTranslation("record.edit") + ": " + renewal.accountName());
            var close = new Button(getTranslation("renewal.close"), _ -> work.close(renewal));
            close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            close.setAriaLabel(getTranslation("renewal.closing", renewal.accountName()));
            place.add(edit, close);
        }
        return place;
    }

    void show(List<Renewal> renewals, long all) {
        if (!renewals.equals(shown)) {
            shown = renewals;
            grid.setItems(renewals);
        }
        note.setText(
                all > renewals.size()
                        ? getTranslation(
                                "renewal.first", formats.count(renewals.size()), formats.count(all))
                        : "");
    }
}
