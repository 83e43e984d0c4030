package io.kontor.liaison;

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

/** The answers of other teams on the timeline. */
@org.springframework.stereotype.Component
record QuestionTimeline(Care care, Questions kind, RecordText text) implements TimelineSource {

    @Override
    public Set<String> tables() {
        return Set.of("question");
    }

    @Override
    public Mono<List<TimelineItem>> items(OpenAccount open) {
        return care.ofAccount(kind, open.id(), open.viewer())
                .filter(entry -> entry.moment("answeredAt") != null)
                .map(entry -> item(entry, open))
                .collectList();
    }

    private TimelineItem item(Entry entry, OpenAccount open) {
        return new TimelineItem(
                "question " + entry.id(),
                Objects.requireNonNull(entry.moment("answeredAt")),
                "vaadin:comment-o",
                entry.text("text"),
                entry.text("answer"),
                text.name(entry.reference("answeredBy"))
                        + " · "
                        + text.of(kind, entry, "team", open.formats()),
                kind,
                entry);
    }
}
