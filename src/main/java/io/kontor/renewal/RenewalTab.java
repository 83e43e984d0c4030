package io.kontor.renewal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.accountpage.AccountTab;
import io.kontor.accountpage.OpenAccount;
import io.kontor.security.Deed;
import java.util.List;
import java.util.Set;

/** The tab of an account's renewals: the one ahead, and those that were. */
@org.springframework.stereotype.Component
record RenewalTab(RenewalParts parts) implements AccountTab {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "renewal";
    }

    @Override
    public String title() {
        return "renewal.tab";
    }

    @Override
    public Component content(OpenAccount open) {
        var part = new Div();
        part.addClassName("deal-part");
        open.live(
                part,
                Set.of("renewal", "account"),
                () -> parts.renewals().ofAccount(open.id(), open.viewer()).collectList(),
                renewals -> show(part, renewals, open));
        return part;
    }

    private void show(Div part, List<Renewal> renewals, OpenAccount open) {
        var work = new RenewalWork(parts, open.viewer(), open.formats());
        part.removeAll();
        renewals.stream()
                .filter(Renewal::isOpen)
                .sorted(java.util.Comparator.comparing(Renewal::dueOn))
                .forEach(
                        r ->
                                part.add(
                                        new RenewalAhead(
                                                r, work, open.formats(), open.may(Deed.EDIT))));
        var past = renewals.stream().filter(r -> !r.isOpen()).toList();
        if (renewals.isEmpty()) {
            var nothing = new Div(part.getTranslation("renewal.tab.none"));
            nothing.addClassName("deal-nothing");
            part.add(nothing);
        }
        if (!past.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("deal-rows");
            past.forEach(renewal -> list.add(row(renewal, open, list)));
            var head = new Div(new H2(part.getTranslation("renewal.tab.past")));
            head.addClassName("deal-head");
            part.add(head, list);
        }
    }

    private static ListItem row(Renewal renewal, OpenAccount open, Component page) {
        var main = new Div(open.formats().date(renewal.dueOn()));
        main.addClassName("deal-row-main");
        var reason = new Span(renewal.reason());
        reason.addClassName("quiet");
        var stayed =
                renewal.outcomeValue() == null
                        ? "–"
                        : open.formats().amount(renewal.outcomeValue());
        var value =
                new Span(
                        open.formats().amount(renewal.value())
                                + " → "
                                + stayed
                                + " "
                                + renewal.currency());
        value.addClassName("number");
        var row = new ListItem(main, reason, RenewalText.outcome(renewal, page), value);
        row.addClassName("deal-row");
        return row;
    }
}
