package io.kontor.growth;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.accountpage.OpenAccount;
import io.kontor.record.RecordField;
import io.kontor.security.Deed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What others like an account own, with the reason for each; silence where it is at risk. */
final class GapList {

    private GapList() {}

    static void show(Div part, List<Gap> gaps, boolean quiet, IdeaWork work, OpenAccount open) {
        var head = new Div(new H2(part.getTranslation("growth.gaps")));
        head.addClassName("deal-head");
        part.add(head);
        if (quiet) {
            part.add(nothing(part.getTranslation("growth.silent")));
            return;
        }
        if (gaps.isEmpty()) {
            part.add(nothing(part.getTranslation("growth.nogaps")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("deal-rows");
        gaps.forEach(gap -> list.add(row(part, gap, work, open)));
        part.add(list);
    }

    private static ListItem row(Div part, Gap gap, IdeaWork work, OpenAccount open) {
        var name = new Span(gap.productName());
        name.addClassName("deal-link");
        var why = why(part, gap, work);
        var reason = new Div(why);
        reason.addClassName("quiet");
        var main = new Div(name, reason);
        main.addClassName("deal-row-main");
        var worth = new Span(work.formats().amount(gap.worth()) + " USD");
        worth.addClassName("number");
        var row = new ListItem(main, worth);
        row.addClassName("deal-row");
        if (open.may(Deed.EDIT)) {
            row.add(
                    new Button(
                            part.getTranslation("growth.take"),
                            _ -> work.take(part, gap.account(), values(gap, why))));
        }
        return row;
    }

    private static String why(Div part, Gap gap, IdeaWork work) {
        return part.getTranslation(
                "growth.why." + gap.like(),
                work.formats().percent(gap.share()),
                gap.sector().toLowerCase(Locale.ROOT),
                part.getTranslation("account.tier." + gap.tier()).toLowerCase(Locale.ROOT),
                work.formats().count(gap.owners()),
                work.formats().count(gap.of()));
    }

    private static Map<RecordField, String> values(Gap gap, String why) {
        return Map.of(
                Idea.TITLE,
                gap.productName(),
                Idea.PRODUCT,
                gap.product().toString(),
                Idea.VALUE,
                gap.worth().toPlainString(),
                Idea.CURRENCY,
                "USD",
                Idea.SOURCE,
                "gap",
                Idea.REASON,
                why);
    }

    static Div nothing(String text) {
        var nothing = new Div(text);
        nothing.addClassName("deal-nothing");
        return nothing;
    }
}
