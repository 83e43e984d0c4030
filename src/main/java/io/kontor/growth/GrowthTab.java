package io.kontor.growth;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.accountpage.AccountTab;
import io.kontor.accountpage.OpenAccount;
import io.kontor.record.RecordField;
import io.kontor.security.Deed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The tab of what more the account could buy, and why. */
@org.springframework.stereotype.Component
record GrowthTab(GrowthParts parts) implements AccountTab {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "growth.title";
    }

    @Override
    public Component content(OpenAccount open) {
        var part = new GrowthPart();
        var work = new IdeaWork(parts, open.viewer(), open.formats());
        var query = new IdeaQuery(null, null, open.id());
        open.live(
                part,
                Set.of("idea", "holding", "account", "concern", "interaction"),
                () ->
                        Mono.zip(
                                parts.ideas().list(query, 0, 200, open.viewer()).collectList(),
                                parts.suggestions().of(open.id(), open.viewer()).collectList(),
                                parts.ideas().isQuiet(open.id())),
                found -> {
                    part.removeAll();
                    ideas(part, found.getT1(), work, open);
                    GapList.show(part, found.getT2(), found.getT3(), work, open);
                });
        return part;
    }

    private static void ideas(Div part, List<Idea> ideas, IdeaWork work, OpenAccount open) {
        var head = new Div(new H2(part.getTranslation("growth.ideas")));
        head.addClassName("deal-head");
        if (open.may(Deed.EDIT)) {
            Map<RecordField, String> known =
                    Map.of(Idea.CURRENCY, open.account().currency(), Idea.STAGE, "idea");
            head.add(
                    new Button(part.getTranslation("growth.add"), _ -> work.add(open.id(), known)));
        }
        part.add(head);
        if (ideas.isEmpty()) {
            part.add(GapList.nothing(part.getTranslation("growth.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("deal-rows");
        ideas.forEach(idea -> list.add(new IdeaRow(idea, work, false)));
        part.add(list);
    }
}
