package io.kontor.growth;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Ideas, the most valuable first, and what there is of each stage. What is unchanged stays put. */
final class IdeaList extends Div {

    private static final int MOST = 200;

    private record Placed(Idea idea, IdeaRow row) {}

    private final IdeaWork work;
    private final Div figures = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private List<Placed> placed = List.of();
    private int asked;

    IdeaList(IdeaWork work) {
        this.work = work;
        addClassName("idea-list");
        figures.addClassName("idea-figures");
        list.addClassName("deal-rows");
        nothing.addClassName("deal-nothing");
        nothing.setText(getTranslation("growth.none.all"));
        nothing.setVisible(false);
        add(figures, list, nothing);
    }

    void read(GrowthState state) {
        int mine = ++asked;
        var query = state.query(work.viewer());
        Live.ask(
                this,
                Mono.zip(
                        work.parts().ideas().list(query, 0, MOST, work.viewer()).collectList(),
                        work.parts().ideas().totals(query, work.viewer()).collectList()),
                both -> {
                    // An older answer may come after a newer one.
                    if (mine == asked) {
                        show(both.getT1(), both.getT2());
                    }
                },
                failure -> Notice.show(IdeaWork.say(failure, this)));
    }

    private void show(List<Idea> ideas, List<StageTotal> totals) {
        figures.removeAll();
        totals.stream()
                .sorted(java.util.Comparator.comparing(StageTotal::stage))
                .forEach(total -> figures.add(figure(total)));
        place(ideas);
        list.setVisible(!ideas.isEmpty());
        nothing.setVisible(ideas.isEmpty());
    }

    private Span figure(StageTotal total) {
        var count = new Span(work.formats().count(total.count()));
        count.addClassNames("number", "idea-count");
        var name = getTranslation("growth.field.stage." + total.stage().code());
        var worth = new Span(work.formats().compact(total.worth()) + " USD");
        worth.addClassNames("number", "quiet");
        var figure = new Span(count, new Span(name), worth);
        figure.addClassName("idea-figure");
        return figure;
    }

    private void place(List<Idea> ideas) {
        var next = new ArrayList<Placed>();
        for (var idea : ideas) {
            next.add(
                    placed.stream()
                            .filter(p -> p.idea().equals(idea))
                            .findFirst()
                            .orElseGet(() -> new Placed(idea, new IdeaRow(idea, work, true))));
        }
        placed.stream().filter(p -> !next.contains(p)).forEach(p -> list.remove(p.row()));
        for (int i = 0; i < next.size(); i++) {
            var row = next.get(i).row();
            if (i >= list.getComponentCount() || list.getComponentAt(i) != row) {
                list.addComponentAtIndex(i, row);
            }
        }
        placed = next;
    }
}
