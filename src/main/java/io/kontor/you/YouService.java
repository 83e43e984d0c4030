package io.kontor.you;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.OwnPassword;
import io.kontor.security.SignIns;
import io.kontor.security.Viewer;
import io.kontor.session.SessionService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to one's own sign-in. */
@Service
class YouService {

    private final OwnPassword passwords;
    private final SignIns signIns;
    private final SessionService sessions;
    private final Write write;

    YouService(OwnPassword passwords, SignIns signIns, SessionService sessions, Write write) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.sessions = sessions;
        this.write = write;
    }

    /**
     * Replaces the viewer's password and ends all other sessions of theirs, in one step.
     *
     * @param kept the session that goes on; null for none
     * @return nothing, or an error {@link io.kontor.security.WrongPassword}
     */
    Mono<Void> changePassword(Viewer viewer, String current, String next, @Nullable UUID kept) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "password");
        var work = Mono.defer(() -> signIns.set(viewer.person(), next));
        return passwords
                .check(viewer, current, next)
                .then(write.step(step, work.then(sessions.endingOthers(viewer, kept))));
    }
}
