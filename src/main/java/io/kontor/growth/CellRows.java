package io.kontor.growth;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.record.RecordField;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Exactly the customers that a cell of the matrix counts: who could buy first. */
final class CellRows extends Div {

    private final IdeaWork work;
    private int asked;

    CellRows(IdeaWork work) {
        this.work = work;
        addClassName("deal-part");
    }

    void read(GrowthState state) {
        int mine = ++asked;
        var product = state.cell();
        if (product.isEmpty()) {
            removeAll();
            return;
        }
        Live.ask(
                this,
                work.parts()
                        .gaps()
                        .counted(product.get(), state.sector(), state.tier(), work.viewer())
                        .collectList()
                        .zipWith(
                                work.parts()
                                        .products()
                                        .all()
                                        .filter(p -> p.id().equals(product.get()))
                                        .map(p -> p.name())
                                        .next()
                                        .defaultIfEmpty("")),
                found -> {
                    if (mine == asked) {
                        show(found.getT1(), product.get(), found.getT2(), state.sector());
                    }
                },
                failure -> Notice.show(IdeaWork.say(failure, this)));
    }

    private void show(List<Customer> customers, UUID product, String name, String sector) {
        removeAll();
        long owners = customers.stream().filter(Customer::owns).count();
        var share =
                work.formats()
                        .percent(customers.isEmpty() ? 0 : (double) owners / customers.size());
        var head =
                new Div(
                        new H2(
                                getTranslation(
                                        "growth.cell",
                                        name,
                                        sector,
                                        work.formats().count(owners),
                                        work.formats().count(customers.size()))));
        head.addClassName("deal-head");
        var list = new UnorderedList();
        list.addClassName("deal-rows");
        var why =
                getTranslation(
                        "growth.why.SECTOR",
                        share,
                        sector.toLowerCase(java.util.Locale.ROOT),
                        "",
                        work.formats().count(owners),
                        work.formats().count(customers.size()));
        customers.forEach(customer -> list.add(row(customer, product, name, why)));
        add(head, list);
    }

    private ListItem row(Customer customer, UUID product, String name, String why) {
        var link = new Anchor("accounts/" + customer.id() + "/products", customer.name());
        link.addClassNames("deal-link", "deal-row-main");
        var tier = new Span(getTranslation("account.tier." + customer.tier()));
        tier.addClassName("quiet");
        var worth = new Span(work.formats().compact(customer.worth()) + " USD");
        worth.addClassName("number");
        var row = new ListItem(link, tier, worth, sign(customer));
        row.addClassName("deal-row");
        if (isOpen(customer) && Access.may(work.viewer().role(), Deed.EDIT)) {
            Map<RecordField, String> values =
                    Map.of(
                            Idea.TITLE,
                            name,
                            Idea.PRODUCT,
                            product.toString(),
                            Idea.SOURCE,
                            "gap",
                            Idea.REASON,
                            why);
            var take =
                    new Button(
                            getTranslation("growth.take"),
                            _ -> work.take(this, customer.id(), values));
            take.addThemeVariants(ButtonVariant.SMALL);
            take.setAriaLabel(getTranslation("growth.take") + ": " + customer.name());
            row.add(take);
        }
        return row;
    }

    private static boolean isOpen(Customer customer) {
        return !customer.owns() && !customer.quiet() && !customer.idea();
    }

    private Span sign(Customer customer) {
        var key =
                customer.owns()
                        ? "growth.owns"
                        : customer.quiet()
                                ? "growth.quiet"
                                : customer.idea() ? "growth.hasIdea" : "growth.gap";
        var chip = new Span(getTranslation(key));
        chip.addClassName("chip");
        chip.getElement()
                .setAttribute(
                        "data-state",
                        customer.owns() ? "healthy" : customer.quiet() ? "at_risk" : "unknown");
        return chip;
    }
}
