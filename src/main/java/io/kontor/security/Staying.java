package io.kontor.security;

import java.util.UUID;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Keeps people signed in; a module of its own knows how, and where they are. */
public interface Staying extends RememberMeServices, LogoutHandler {

    /** Known to this process alone, which thereby knows its own word again. */
    String KEY = UUID.randomUUID().toString();
}
