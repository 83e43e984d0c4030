package io.kontor.security;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whether somebody may replace their password, and by which. */
@Service
public class OwnPassword {

    /** In characters. */
    public static final int SHORTEST = 10;

    // More than that bcrypt does not look at.
    private static final int MOST_BYTES = 72;

    private final SignIns signIns;
    private final PasswordEncoder encoder;
    private final Attempts attempts;

    OwnPassword(SignIns signIns, PasswordEncoder encoder, Attempts attempts) {
        this.signIns = signIns;
        this.encoder = encoder;
        this.attempts = attempts;
    }

    /**
     * Lets through whoever knows their password now and has chosen a fit one.
     *
     * @return nothing, or an error {@link WrongPassword}, whose reason says why
     */
    public Mono<Void> check(Viewer viewer, String current, String next) {
        return signIns.byPerson(viewer.person())
                .switchIfEmpty(Mono.error(() -> new WrongPassword(WrongPassword.Why.NOT_YOURS)))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(person -> check(person, current, next));
    }

    private Mono<Void> check(SignedIn person, String current, String next) {
        var name = "change of " + person.getUsername();
        if (attempts.areSpent(name)) {
            return refuse(WrongPassword.Why.TOO_OFTEN);
        }
        if (!encoder.matches(current, Objects.requireNonNull(person.getPassword()))) {
            attempts.failed(name);
            return refuse(WrongPassword.Why.NOT_YOURS);
        }
        if (next.length() < SHORTEST || next.isBlank()) {
            return refuse(WrongPassword.Why.TOO_SHORT);
        }
        if (next.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return refuse(WrongPassword.Why.TOO_LONG);
        }
        return next.equals(current) ? refuse(WrongPassword.Why.THE_SAME) : Mono.empty();
    }

    private static Mono<Void> refuse(WrongPassword.Why why) {
        return Mono.error(new WrongPassword(why));
    }
}
