package io.kontor.api;

import io.kontor.security.ApiScope;
import io.kontor.security.Pass;
import io.kontor.security.SignedIn;
import io.kontor.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Who calls. The servlet's security has let them in, so there is always somebody. */
public final class Caller {

    private Caller() {}

    public static Viewer of(ServerRequest request) {
        return signedIn(request).getPrincipal() instanceof SignedIn person
                ? person.viewer()
                : refuse();
    }

    /** Completes when what let them in is worth nothing any more: a stream must end then. */
    public static Mono<Void> ended(ServerRequest request) {
        return signedIn(request).getDetails() instanceof Pass pass ? pass.ended() : Mono.never();
    }

    /** What the caller's token is for; empty with a password, which is for everything. */
    public static Optional<Set<ApiScope>> scopes(ServerRequest request) {
        return signedIn(request).getDetails() instanceof Pass pass
                ? Optional.of(pass.scopes())
                : Optional.empty();
    }

    private static Authentication signedIn(ServerRequest request) {
        var servlet = servlet(request.exchange().getRequest());
        return servlet.getAttribute(SignedIn.ATTRIBUTE) instanceof Authentication known
                ? known
                : refuse();
    }

    private static HttpServletRequest servlet(ServerHttpRequest request) {
        var inner = request;
        while (inner instanceof ServerHttpRequestDecorator decorator) {
            inner = decorator.getDelegate();
        }
        return ((AbstractServerHttpRequest) inner).getNativeRequest();
    }

    private static <T> T refuse() {
        throw new IllegalStateException("the door let nobody in");
    }
}
