package io.kontor.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/** Forgets connections that ended by themselves. */
@Component
class SessionsLeft implements HttpSessionListener {

    private final OpenSessions openSessions;

    SessionsLeft(OpenSessions openSessions) {
        this.openSessions = openSessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        openSessions.leave(event.getSession());
    }
}
