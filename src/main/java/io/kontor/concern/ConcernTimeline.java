package io.kontor.concern;

import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.TimelineItem;
import io.kontor.accountpage.TimelineSource;
import io.kontor.care.Care;
import io.kontor.care.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Concerns on the timeline: when they were raised, and how they ended. */
@org.springframework.stereotype.Component
record ConcernTimeline(Care care, Concerns kind, RecordText text) implements TimelineSource {

    @Override
    public Set<String> tables() {
        return Set.of("concern");
    }

    @Override
    public Mono<List<TimelineItem>> items(OpenAccount open) {
        return care.ofAccount(kind, open.id(), open.viewer())
                .flatMap(entry -> Flux.fromStream(items(entry, open)))
                .collectList();
    }

    private Stream<TimelineItem> items(Entry entry, OpenAccount open) {
        var raised = Objects.requireNonNull(entry.date("raisedOn"));
        var closed = entry.date("closedOn");
        var severity = text.of(kind, entry, "severity", open.formats());
        var first = item(entry, "raised", raised, severity, "", open);
        return closed == null
                ? Stream.of(first)
                : Stream.of(
                        first,
                        item(
                                entry,
                                "closed",
                                closed,
                                text.of(kind, entry, "state", open.formats()),
                                entry.text("outcome"),
                                open));
    }

    private TimelineItem item(
            Entry entry, String what, LocalDate day, String word, String more, OpenAccount open) {
        var said = text.words().getTranslation("concern." + what, open.formats().locale());
        return new TimelineItem(
                "concern " + what + entry.id(),
                day.atTime(12, 0).atZone(open.formats().zone()).toInstant(),
                what.equals("raised") ? "vaadin:exclamation-circle-o" : "vaadin:check-circle-o",
                said + " · " + word + ": " + entry.text("title"),
                more,
                text.name(entry.reference(what.equals("raised") ? "raisedBy" : "owner")),
                kind,
                entry);
    }
}
