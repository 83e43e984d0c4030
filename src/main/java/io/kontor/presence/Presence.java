package io.kontor.presence;

import io.kontor.security.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Who is in which cell. It is a courtesy, not data: it lives in memory and ends with the page. */
@Service
public class Presence {

    private final Map<UUID, Place> places = new ConcurrentHashMap<>();
    private final Sinks.Many<List<Place>> changed = Sinks.many().multicast().directBestEffort();

    Presence() {}

    /** Somebody is in a cell now, and no longer in the one where this page was before. */
    public void enter(UUID page, Viewer viewer, UUID record, String field) {
        places.put(page, new Place(page, viewer, record, field));
        tell();
    }

    /** The page is in no cell any more. */
    public void leave(UUID page) {
        if (places.remove(page) != null) {
            tell();
        }
    }

    /** Where everybody is now. */
    public Collection<Place> now() {
        return List.copyOf(places.values());
    }

    /** Where everybody is, after each change; a slow page gets the latest only. */
    public Flux<List<Place>> live() {
        return changed.asFlux()
                .onBackpressureBuffer(1, _ -> {}, BufferOverflowStrategy.DROP_OLDEST);
    }

    private synchronized void tell() {
        changed.tryEmitNext(List.copyOf(places.values()));
    }
}
