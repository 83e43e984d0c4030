package io.kontor.renewal;

import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The renewals of one call, by day. What has not changed is left as it is. */
final class BoardColumn extends Section {

    private static final int MOST = 60;

    private record Placed(Renewal renewal, ListItem item) {}

    private final RenewalWork work;
    private final Formats formats;
    private final Span figures = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private List<Placed> placed = List.of();

    BoardColumn(Call call, RenewalWork work, Formats formats) {
        this.work = work;
        this.formats = formats;
        addClassName("board-column");
        var head = new H2(getTranslation("renewal.field.call." + call.code()));
        figures.addClassNames("number", "quiet");
        more.addClassName("quiet");
        list.addClassName("board-cards");
        getElement().setAttribute("data-call", call.code());
        add(head, figures, list, more);
        var target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(
                event ->
                        event.getDragData()
                                .filter(Renewal.class::isInstance)
                                .map(Renewal.class::cast)
                                .ifPresent(renewal -> work.call(this, renewal, call)));
    }

    void show(List<Renewal> renewals, Optional<CallTotal> total) {
        long count = total.map(CallTotal::count).orElse(0L);
        var worth = total.map(CallTotal::worth).orElse(BigDecimal.ZERO);
        figures.setText(formats.count(count) + " · " + formats.compact(worth) + " USD");
        place(renewals.subList(0, Math.min(MOST, renewals.size())));
        long hidden = count - placed.size();
        more.setText(hidden > 0 ? getTranslation("renewal.more", formats.count(hidden)) : "");
    }

    private void place(List<Renewal> wanted) {
        var next = new ArrayList<Placed>();
        for (var renewal : wanted) {
            next.add(
                    placed.stream()
                            .filter(p -> p.renewal().equals(renewal))
                            .findFirst()
                            .orElseGet(() -> new Placed(renewal, card(renewal))));
        }
        placed.stream().filter(p -> !next.contains(p)).forEach(p -> list.remove(p.item()));
        for (int i = 0; i < next.size(); i++) {
            var item = next.get(i).item();
            if (i >= list.getComponentCount() || list.getComponentAt(i) != item) {
                list.addComponentAtIndex(i, item);
            }
        }
        placed = next;
    }

    private ListItem card(Renewal renewal) {
        var item = new ListItem(new RenewalCard(renewal, work, formats));
        item.addClassName("board-item");
        return item;
    }
}
