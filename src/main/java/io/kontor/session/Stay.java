package io.kontor.session;

import io.kontor.security.SignIns;
import io.kontor.security.SignedIn;
import io.kontor.security.Staying;
import io.kontor.ui.Live;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Keeps somebody signed in over a restart, by a cookie whose hash the session has. */
@Component
class Stay implements Staying {

    private static final String COOKIE = "kontor-stay";

    private final SessionService sessions;
    private final OpenSessions openSessions;
    private final SignIns signIns;

    Stay(SessionService sessions, OpenSessions openSessions, SignIns signIns) {
        this.sessions = sessions;
        this.openSessions = openSessions;
        this.signIns = signIns;
    }

    @Override
    public void loginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication known) {
        if (known.getPrincipal() instanceof SignedIn person) {
            var device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
            var opened = Live.await(sessions.open(person.viewer(), device));
            if (opened != null) {
                openSessions.take(request.getSession(), opened.id());
                keep(request, response, opened.secret(), Sessions.LASTS);
            }
        }
    }

    @Override
    public @Nullable Authentication autoLogin(
            HttpServletRequest request, HttpServletResponse response) {
        var secret = cookie(request);
        var session = secret == null ? null : Live.await(sessions.resume(secret));
        var person = session == null ? null : Live.await(signIns.byPerson(session.person()));
        if (session == null || person == null) {
            return null;
        }
        openSessions.take(request.getSession(), session.id());
        return new RememberMeAuthenticationToken(KEY, person, person.getAuthorities());
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        keep(request, response, "", Duration.ZERO);
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication known) {
        var http = request.getSession(false);
        var session = http == null ? null : Seat.of(http).orElse(null);
        if (session != null && known != null && known.getPrincipal() instanceof SignedIn person) {
            Live.await(sessions.end(person.viewer(), session).onErrorComplete(NoSuchSession.class));
        }
        keep(request, response, "", Duration.ZERO);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static void keep(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            String secret,
            Duration time) {
        if (response == null) {
            // A push connection has none; the session is ended, so the cookie is worth nothing.
            return;
        }
        var cookie = new Cookie(COOKIE, secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge((int) time.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
