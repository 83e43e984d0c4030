package io.kontor.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Refusals at the door for people: back to the form with a word of why. */
final class PageRefusals {

    private static final AccessDeniedHandlerImpl FORBIDDEN = new AccessDeniedHandlerImpl();

    private PageRefusals() {}

    static void wrong(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect(why instanceof LockedException ? "/sign-in?wait" : "/sign-in?error");
    }

    /** A form that was not drawn for this browser, or too long ago, is shown afresh. */
    static void forbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && request.getRequestURI().equals("/sign-in")) {
            response.sendRedirect("/sign-in?again");
        } else {
            FORBIDDEN.handle(request, response, why);
        }
    }
}
