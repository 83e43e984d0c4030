package io.kontor.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Something that every request of a page has to pass before it is anybody's. */
@FunctionalInterface
public interface PageCheck {

    /** Goes on with the chain, as nobody where the check fails. */
    void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException;
}
