package io.kontor.session;

import io.kontor.security.PageCheck;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Every request of a page asks whether its session is still there. */
@Component
class SessionCheck implements PageCheck {

    private final OpenSessions openSessions;

    SessionCheck(OpenSessions openSessions) {
        this.openSessions = openSessions;
    }

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = request.getSession(false);
        var session = http == null ? null : Seat.of(http).orElse(null);
        if (http != null && session != null && !openSessions.isOpen(session)) {
            http.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
