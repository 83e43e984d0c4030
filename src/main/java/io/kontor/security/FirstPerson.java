package io.kontor.security;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.team.Person;
import io.kontor.team.Role;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The way into an empty organisation: a first director, whose password only the log of the first
 * start tells. They import their teams and accounts from there.
 */
@Component
class FirstPerson implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstPerson.class);
    private static final String USER_NAME = "first";

    private final Team team;
    private final SignIns signIns;
    private final Write write;
    private boolean running;

    FirstPerson(Team team, SignIns signIns, Write write) {
        this.team = team;
        this.signIns = signIns;
        this.write = write;
    }

    @Override
    public void start() {
        running = true;
        if (team.now().people().isEmpty()) {
            var password = password();
            var person =
                    Person.named("First director", Role.DIRECTOR)
                            .titled("Director")
                            .signingInAs(USER_NAME, "");
            var step = Step.of(Step.Kind.SYSTEM, null, "first person");
            var work = team.add(person).then(signIns.set(person.id(), password));
            Live.await(write.step(step, work).then(team.refresh()));
            log.info(
                    "Nobody was here yet. Sign in as {} with the password {}", USER_NAME, password);
        }
    }

    private static String password() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After a demonstration has been founded, before the web server. */
    @Override
    public int getPhase() {
        return 3;
    }
}
