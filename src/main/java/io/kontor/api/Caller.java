package io.kontor.api;

import io.kontor.security.SignedIn;
import io.kontor.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Who calls. The servlet's security has let them in, so there is always somebody. */
public final class Caller {

    private Caller() {}

    public static Viewer of(ServerRequest request) {
        var servlet = servlet(request.exchange().getRequest());
        return servlet.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof SignedIn person
                ? person.viewer()
                : refuse();
    }

    private static HttpServletRequest servlet(ServerHttpRequest request) {
        var inner = request;
        while (inner instanceof ServerHttpRequestDecorator decorator) {
            inner = decorator.getDelegate();
        }
        return ((AbstractServerHttpRequest) inner).getNativeRequest();
    }

    private static Viewer refuse() {
        throw new IllegalStateException("the door let nobody in");
    }
}
