package io.kontor.task;

import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.TimelineItem;
import io.kontor.accountpage.TimelineSource;
import io.kontor.care.Care;
import io.kontor.care.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Tasks that were done on the timeline. */
@org.springframework.stereotype.Component
record TaskTimeline(Care care, Tasks kind, RecordText text) implements TimelineSource {

    @Override
    public Set<String> tables() {
        return Set.of("task");
    }

    @Override
    public Mono<List<TimelineItem>> items(OpenAccount open) {
        return care.ofAccount(kind, open.id(), open.viewer())
                .filter(entry -> entry.is("state", "done"))
                .map(entry -> item(entry, open))
                .collectList();
    }

    private TimelineItem item(Entry entry, OpenAccount open) {
        var day = Objects.requireNonNull(entry.date("doneOn"));
        var done = text.words().getTranslation("task.done", open.formats().locale());
        return new TimelineItem(
                "task " + entry.id(),
                day.atTime(12, 0).atZone(open.formats().zone()).toInstant(),
                "vaadin:check",
                done + ": " + entry.text("title"),
                "",
                text.name(entry.reference("owner")),
                kind,
                entry);
    }
}
