package io.kontor.renewal;

import com.vaadin.flow.component.html.Div;
import io.kontor.record.RecordWords;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** The bar, and below it the board or the list, current with the database. */
final class RenewalDesk extends Div {

    private static final int MOST = 1_000;

    private final RenewalParts parts;
    private final Viewer viewer;
    private final RenewalBar bar;
    private final Board board;
    private final RenewalList list;
    private RenewalState state = RenewalState.FIRST;
    private int asked;

    RenewalDesk(RenewalParts parts, Viewer viewer, Formats formats, Consumer<RenewalState> go) {
        this.parts = parts;
        this.viewer = viewer;
        var work = new RenewalWork(parts, viewer, formats);
        bar = new RenewalBar(viewer, formats, go);
        board = new Board(work, formats);
        list = new RenewalList(work, formats, parts.team());
        addClassName("renewal-desk");
        add(bar, board, list);
        Live.follow(
                this,
                () ->
                        parts.feed()
                                .live(
                                        viewer,
                                        Set.of("renewal", "account", "account_team", "concern")),
                _ -> read(),
                this::read);
    }

    void show(RenewalState state) {
        this.state = state;
        bar.show(state);
        board.setVisible(!state.list() && !state.isClosed());
        list.setVisible(state.list() || state.isClosed());
        read();
    }

    private void read() {
        int mine = ++asked;
        var query = state.query(viewer);
        Live.ask(
                this,
                Mono.zip(
                        parts.renewals().list(query, 0, MOST, viewer).collectList(),
                        parts.renewals().totals(query, viewer).collectList()),
                both -> {
                    // An older answer may come after a newer one.
                    if (mine == asked) {
                        fill(both.getT1(), both.getT2());
                    }
                },
                failure -> Notice.show(RecordWords.of(failure, this, "renewal.field")));
    }

    private void fill(List<Renewal> renewals, List<CallTotal> totals) {
        bar.show(totals);
        if (board.isVisible()) {
            board.show(renewals, totals);
        } else {
            list.show(renewals, totals.stream().mapToLong(CallTotal::count).sum());
        }
    }
}
