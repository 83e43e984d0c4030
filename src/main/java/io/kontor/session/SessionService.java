package io.kontor.session;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to sessions: everybody sees and ends their own. */
@Service
public class SessionService {

    private static final int LONGEST_DEVICE = 300;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sessions sessions;
    private final Write write;
    private final ChangeFeed feed;

    SessionService(Sessions sessions, Write write, ChangeFeed feed) {
        this.sessions = sessions;
        this.write = write;
        this.feed = feed;
    }

    /** The viewer's sessions, the newest first. */
    public Flux<Session> list(Viewer viewer) {
        return sessions.of(viewer.person());
    }

    /** Tells whenever a session is opened or ended. */
    public Flux<Boolean> live() {
        return feed.live()
                .filter(batch -> batch.stream().anyMatch(SessionService::isSession))
                .map(_ -> true);
    }

    /** The sessions that end, whoever ended them and on whichever node. */
    public Flux<UUID> ended() {
        return feed.live()
                .concatMapIterable(batch -> batch)
                .filter(SessionService::isSession)
                .filter(c -> c.after().get("ended_at") != null)
                .map(Change::record);
    }

    private static boolean isSession(Change change) {
        return change.entity().equals("session");
    }

    /** Ends one of the viewer's sessions, or answers with an error {@link NoSuchSession}. */
    public Mono<Void> end(Viewer viewer, UUID id) {
        var end =
                sessions.end(viewer.person(), id)
                        .filter(ended -> ended == 1)
                        .switchIfEmpty(Mono.error(NoSuchSession::new));
        return write.step(step(viewer), end).then();
    }

    /** Ends all of the viewer's sessions but one. */
    public Mono<Void> endOthers(Viewer viewer, @Nullable UUID kept) {
        return write.step(step(viewer), endingOthers(viewer, kept));
    }

    /** The same inside a step of somebody else's, as with a new password. */
    public Mono<Void> endingOthers(Viewer viewer, @Nullable UUID kept) {
        return sessions.endOthers(viewer.person(), kept).then();
    }

    Mono<Opened> open(Viewer viewer, String device) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var shown = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
        var work = sessions.add(id, viewer.person(), shown.replace("\0", ""), hash(secret));
        return write.step(step(viewer), work).thenReturn(new Opened(id, secret));
    }

    Mono<Session> resume(String secret) {
        return sessions.byHash(hash(secret)).flatMap(this::seen);
    }

    /** Notes that it is still there; empty when it was ended. */
    Mono<Session> look(UUID id) {
        return sessions.byId(id).flatMap(this::seen);
    }

    private Mono<Session> seen(Session session) {
        return write.apart(sessions.seen(session.id())).thenReturn(session);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Step step(Viewer viewer) {
        return Step.of(Step.Kind.EDIT, viewer.person(), "session");
    }
}
