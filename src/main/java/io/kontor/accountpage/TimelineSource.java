package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** A module's share of an account's timeline. */
public interface TimelineSource {

    /** The tables whose changes change it. */
    Set<String> tables();

    /** Its latest items as far as the viewer may see them, in no order. */
    Mono<List<TimelineItem>> items(OpenAccount open);

    /** What stands above the timeline, to add to it. */
    default Optional<Component> head(OpenAccount open) {
        return Optional.empty();
    }
}
