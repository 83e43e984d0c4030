package io.kontor.renewal;

import com.vaadin.flow.component.html.Div;
import io.kontor.ui.Formats;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A column for each call; a card is dragged, or moved by its menu. */
final class Board extends Div {

    private final Map<Call, BoardColumn> columns = new EnumMap<>(Call.class);

    Board(RenewalWork work, Formats formats) {
        addClassName("board");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("renewal.board"));
        for (var call : Call.values()) {
            var column = new BoardColumn(call, work, formats);
            columns.put(call, column);
            add(column);
        }
    }

    void show(List<Renewal> renewals, List<CallTotal> totals) {
        columns.forEach(
                (call, column) ->
                        column.show(
                                renewals.stream().filter(r -> r.call() == call).toList(),
                                totals.stream().filter(t -> t.call() == call).findFirst()));
    }
}
