package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import io.kontor.security.Deed;
import io.kontor.ui.SteadyList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that happened with the account, latest first. */
@org.springframework.stereotype.Component
record TimelineTab(List<TimelineSource> sources, Records records) implements AccountTab {

    private static final int FIRST = 60;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String title() {
        return "accountpage.timeline";
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.READ_CARE);
    }

    @Override
    public Component content(OpenAccount open) {
        var page = new Div();
        page.addClassName("timeline");
        sources.forEach(source -> source.head(open).ifPresent(page::add));
        var list =
                new SteadyList<TimelineItem>(
                        TimelineItem::key,
                        item -> line(item, open),
                        page.getTranslation("accountpage.timeline.empty"));
        var shown = new int[] {FIRST};
        var all =
                new Object() {
                    List<TimelineItem> items = List.of();
                };
        var more = new Button(page.getTranslation("accountpage.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        Runnable draw =
                () -> {
                    list.show(all.items.stream().limit(shown[0]).toList());
                    more.setVisible(all.items.size() > shown[0]);
                };
        more.addClickListener(
                _ -> {
                    shown[0] += FIRST;
                    draw.run();
                });
        more.setVisible(false);
        open.live(
                page,
                tables(),
                () -> items(open),
                items -> {
                    all.items = items;
                    draw.run();
                });
        page.add(list, more);
        return page;
    }

    private Set<String> tables() {
        return sources.stream()
                .flatMap(source -> source.tables().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Mono<List<TimelineItem>> items(OpenAccount open) {
        return Flux.fromIterable(sources)
                .flatMap(source -> source.items(open))
                .flatMapIterable(items -> items)
                .sort(Comparator.comparing(TimelineItem::at).reversed())
                .collectList();
    }

    private Component line(TimelineItem item, OpenAccount open) {
        var icon = new Icon(item.icon());
        icon.addClassName("timeline-icon");
        var what = new Span(item.what());
        what.addClassName("timeline-what");
        var when = new Span(open.formats().moment(item.at()));
        when.addClassNames("quiet", "number", "timeline-when");
        var head = new Div(what, when);
        head.addClassName("timeline-head");
        var body = new Div(head);
        body.addClassName("timeline-body");
        if (!item.text().isEmpty()) {
            var text = new Div(item.text());
            text.addClassName("timeline-text");
            body.add(text);
        }
        var who = new Span(item.who());
        who.addClassName("quiet");
        body.add(who);
        var kind = item.kind();
        var entry = item.entry();
        if (kind != null && entry != null && open.may(Deed.READ_CARE)) {
            var edit =
                    new NativeButton(
                            body.getTranslation("accountpage.open"),
                            _ -> records.edit(kind, entry, open.viewer(), open.formats()));
            edit.addClassName("text-button");
            edit.setAriaLabel(body.getTranslation("accountpage.open.what", item.what()));
            head.add(edit);
        }
        var line = new Div(icon, body);
        line.addClassName("timeline-line");
        return line;
    }
}
