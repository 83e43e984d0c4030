package io.kontor.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.kontor.ui.Live;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.util.retry.Retry;

/**
 * The connections of this node, by session. What ends anywhere is closed here within a moment, open
 * pages too; whether a session is still there is asked again every few seconds anyway.
 */
@Component
class OpenSessions implements SmartLifecycle {

    private static final Duration TRUSTED = Duration.ofSeconds(20);
    // Long enough for open pages to leave by themselves, with a word of why.
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final SessionService sessions;
    private final LoadingCache<UUID, Boolean> open;
    private final Map<UUID, Set<HttpSession>> taken = new ConcurrentHashMap<>();
    private final Disposable.Swap following = Disposables.swap();

    OpenSessions(SessionService sessions) {
        this.sessions = sessions;
        this.open =
                Caffeine.newBuilder()
                        .maximumSize(100_000)
                        .expireAfterWrite(TRUSTED)
                        .build(id -> Live.await(sessions.look(id)) != null);
    }

    void take(HttpSession http, UUID session) {
        http.setAttribute(Seat.NAME, new Seat(session));
        taken.computeIfAbsent(session, _ -> ConcurrentHashMap.newKeySet()).add(http);
    }

    void leave(HttpSession http) {
        Seat.of(http)
                .ifPresent(
                        session ->
                                taken.computeIfPresent(
                                        session,
                                        (_, all) -> {
                                            all.remove(http);
                                            return all.isEmpty() ? null : all;
                                        }));
    }

    boolean isOpen(UUID session) {
        return Boolean.TRUE.equals(open.get(session));
    }

    @Override
    public void start() {
        sessions.ended()
                .doOnNext(session -> open.put(session, false))
                .delayElements(A_MOMENT)
                .doOnNext(this::close)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofMillis(250)))
                .publish()
                .autoConnect(0, following::update);
    }

    private void close(UUID session) {
        taken.getOrDefault(session, Set.of()).forEach(OpenSessions::close);
    }

    private static void close(HttpSession http) {
        try {
            http.invalidate();
        } catch (IllegalStateException e) {
            // It was closed already.
        }
    }

    @Override
    public void stop() {
        following.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return following.get() != null && !following.get().isDisposed();
    }

    /** Before the web server opens its door. */
    @Override
    public int getPhase() {
        return 1;
    }
}
