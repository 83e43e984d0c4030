package io.kontor.interaction;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.TimelineItem;
import io.kontor.accountpage.TimelineSource;
import io.kontor.care.Care;
import io.kontor.care.Entry;
import io.kontor.security.Deed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Calls, meetings and the rest on the timeline, with the bar to log the next above it. */
@org.springframework.stereotype.Component
record InteractionTimeline(Care care, Interactions kind, RecordText text)
        implements TimelineSource {

    @Override
    public Set<String> tables() {
        return Set.of("interaction");
    }

    @Override
    public Mono<List<TimelineItem>> items(OpenAccount open) {
        return care.ofAccount(kind, open.id(), open.viewer())
                .map(entry -> item(entry, open))
                .collectList();
    }

    private TimelineItem item(Entry entry, OpenAccount open) {
        var formats = open.formats();
        var minutes = entry.number("minutes");
        var small =
                Stream.of(
                                text.name(entry.reference("person")),
                                minutes == 0 ? "" : formats.count(minutes) + " min",
                                entry.is("internal", "true")
                                        ? text.label(
                                                kind, kind.field("internal").orElseThrow(), formats)
                                        : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new TimelineItem(
                "interaction " + entry.id(),
                Objects.requireNonNull(entry.moment("happenedAt")),
                icon(entry.text("kind")),
                text.of(kind, entry, "kind", formats)
                        + " · "
                        + text.of(kind, entry, "hat", formats),
                entry.text("summary"),
                small,
                kind,
                entry);
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "call" -> "vaadin:phone";
            case "meeting" -> "vaadin:users";
            case "email" -> "vaadin:envelope-o";
            case "visit" -> "vaadin:car";
            default -> "vaadin:notebook";
        };
    }

    @Override
    public Optional<Component> head(OpenAccount open) {
        return open.may(Deed.LOG_CARE)
                ? Optional.of(new LogBar(care, kind, open))
                : Optional.empty();
    }
}
