package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.kontor.account.AccountService;
import io.kontor.care.Kind;
import io.kontor.change.Change;
import io.kontor.security.Deed;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import io.kontor.ui.SteadyList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Every field of everything on the account: who, when, from what to what, why. */
@org.springframework.stereotype.Component
record HistoryTab(AccountService accounts, List<Kind> kinds, RecordText text, Restoring restoring)
        implements AccountTab {

    private static final int MOST = 300;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String title() {
        return "accountpage.history";
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.READ_HISTORY);
    }

    @Override
    public Component content(OpenAccount open) {
        var reading = new HistoryText(kinds, text, open.formats());
        var page = new Div();
        page.addClassName("history");
        var list =
                new SteadyList<HistoryLine>(
                        HistoryLine::key,
                        line -> row(line, open),
                        page.getTranslation("accountpage.history.empty"));
        open.all(page, () -> read(reading, open), list::show);
        page.add(list);
        return page;
    }

    private Mono<List<HistoryLine>> read(HistoryText reading, OpenAccount open) {
        return accounts.history(open.id(), MOST, open.viewer())
                .collectList()
                .map(found -> found.stream().flatMap(reading::lines).toList());
    }

    private Component row(HistoryLine line, OpenAccount open) {
        var what = new Span(line.what());
        what.addClassName("history-what");
        var before = new Span(line.before().isEmpty() ? "–" : line.before());
        before.addClassName("history-before");
        var after = new Span(line.after().isEmpty() ? "–" : line.after());
        var values = new Div(before, new Span(" → "), after);
        values.addClassName("history-values");
        var small = new Span(small(line.change(), open));
        small.addClassName("quiet");
        var row = new Div(what, values, small);
        row.addClassName("history-row");
        if (restoring.can(line)) {
            row.add(restore(line, open));
        }
        return row;
    }

    private String small(Change change, OpenAccount open) {
        var who =
                change.actor() == null
                        ? say("book.change.system", open)
                        : text.name(change.actor());
        var why = change.reason() == null ? "" : change.reason();
        return Stream.of(who, open.formats().moment(change.at()), why)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String say(String key, OpenAccount open) {
        return text.words().getTranslation(key, open.formats().locale());
    }

    private NativeButton restore(HistoryLine line, OpenAccount open) {
        var button = new NativeButton(say("accountpage.restore", open));
        button.addClassName("text-button");
        button.setAriaLabel(say("accountpage.restore", open) + ": " + line.what());
        button.addClickListener(
                _ ->
                        Live.tell(
                                button,
                                restoring.restore(
                                        line, open, say("accountpage.restored.why", open)),
                                () -> Notice.show(say("accountpage.restored", open)),
                                _ -> Notice.show(say("accountpage.restore.failed", open))));
        return button;
    }
}
