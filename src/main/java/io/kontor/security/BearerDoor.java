package io.kontor.security;

import io.kontor.ui.Live;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in with a token, to what the token is for. */
final class BearerDoor extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Passes passes;
    private final SignIns signIns;

    BearerDoor(Passes passes, SignIns signIns) {
        this.passes = passes;
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var secret = secret(request);
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        var pass = Live.await(passes.find(secret));
        var person = pass == null ? null : Live.await(signIns.byPerson(pass.person()));
        if (pass == null || person == null) {
            ApiRefusals.unknownToken(response);
            return;
        }
        var needed = ApiScope.needed(request.getMethod(), request.getRequestURI());
        if (needed.filter(pass.scopes()::containsAll).isEmpty()) {
            ApiRefusals.narrowToken(response, needed);
            return;
        }
        letIn(person, pass);
        chain.doFilter(request, response);
    }

    private static @Nullable String secret(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static void letIn(SignedIn person, Pass pass) {
        var known =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities());
        known.setDetails(pass);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
    }
}
