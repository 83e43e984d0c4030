package io.kontor.holding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.accountpage.OpenAccount;
import io.kontor.record.FieldChange;
import io.kontor.record.RecordWords;
import io.kontor.security.Deed;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What an account owns, and how well it fits. */
@com.vaadin.flow.component.dependency.CssImport("./holding.css")
final class HoldingList extends Div {

    private static final String WORDS = HoldingWork.WORDS;

    private final ProductsTab parts;
    private final OpenAccount open;
    private final HoldingWork work;
    private final UnorderedList rows = new UnorderedList();
    private final Div nothing = new Div();

    HoldingList(ProductsTab parts, OpenAccount open) {
        this.parts = parts;
        this.open = open;
        this.work = new HoldingWork(parts, open, this);
        addClassName("deal-part");
        rows.addClassName("deal-rows");
        nothing.addClassName("deal-nothing");
        nothing.setText(getTranslation("holding.none"));
        var head = new Div(new H2(getTranslation("holding.owns")));
        head.addClassName("deal-head");
        if (open.may(Deed.EDIT)) {
            head.add(new Button(getTranslation("holding.add"), _ -> work.products(work::add)));
        }
        add(head, rows, nothing);
        open.live(
                this,
                Set.of("holding"),
                () -> parts.holdings().ofAccount(open.id(), open.viewer()).collectList(),
                this::show);
    }

    private void show(List<Holding> holdings) {
        rows.removeAll();
        holdings.forEach(holding -> rows.add(row(holding)));
        rows.setVisible(!holdings.isEmpty());
        nothing.setVisible(holdings.isEmpty());
    }

    private ListItem row(Holding holding) {
        var name =
                new Span(holding.productName() + " × " + open.formats().count(holding.quantity()));
        name.addClassName("deal-link");
        var main = new Div(name, quiet(since(holding)));
        main.addClassName("deal-row-main");
        var value = new Span(open.formats().amount(holding.value()) + " " + holding.currency());
        value.addClassName("number");
        var row = new ListItem(main, fit(holding), value);
        row.addClassName("deal-row");
        row.setClassName("deal-row-over", isOver(holding));
        if (open.may(Deed.EDIT)) {
            var edit =
                    new Button(
                            getTranslation("record.edit"),
                            _ -> work.products(p -> work.edit(holding, p)));
            edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            edit.setAriaLabel(getTranslation("record.edit") + ": " + holding.productName());
            row.add(edit);
        }
        return row;
    }

    private static boolean isOver(Holding holding) {
        return holding.until() != null && holding.until().isBefore(LocalDate.now());
    }

    private String since(Holding holding) {
        var until = holding.until();
        return getTranslation("holding.since", open.formats().date(holding.since()))
                + (until == null
                        ? ""
                        : " " + getTranslation("record.until", open.formats().date(until)));
    }

    private static Div quiet(String text) {
        var line = new Div(text);
        line.addClassName("quiet");
        return line;
    }

    private Component fit(Holding holding) {
        var on = holding.fitOn();
        var about = holding.fitReason() + (on == null ? "" : " · " + open.formats().date(on));
        var part =
                new Div(
                        open.may(Deed.EDIT) ? judging(holding) : FitChip.of(holding.fit(), this),
                        quiet(about.replaceFirst("^ · ", "")));
        part.addClassName("holding-fit");
        return part;
    }

    private ComboBox<String> judging(Holding holding) {
        var box = new ComboBox<String>();
        box.setItems(Holding.FIT.choices());
        box.setItemLabelGenerator(code -> getTranslation(WORDS + ".fit." + code));
        box.setValue(holding.fit());
        box.setAriaLabel(getTranslation("holding.fit.of", holding.productName()));
        box.getElement().setAttribute("data-state", FitChip.state(holding.fit()));
        box.addClassName("holding-judge");
        box.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        judge(holding, event.getValue(), box);
                    }
                });
        return box;
    }

    private void judge(Holding holding, String fit, ComboBox<String> box) {
        var change = FieldChange.of(Holding.FIT, holding.fit(), fit);
        Live.tell(
                this,
                parts.holdings().edit(holding.id(), List.of(change), open.viewer()),
                () -> {},
                failure -> {
                    box.setValue(holding.fit());
                    Notice.show(RecordWords.of(failure, this, WORDS));
                });
    }
}
