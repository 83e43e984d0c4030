package io.kontor.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** Who sits at a page; only pages ask, services are told. */
@Component
public class CurrentViewer {

    private final AuthenticationContext context;

    CurrentViewer(AuthenticationContext context) {
        this.context = context;
    }

    public Viewer viewer() {
        return context.getAuthenticatedUser(SignedIn.class).orElseThrow().viewer();
    }

    public void signOut() {
        context.logout();
    }
}
