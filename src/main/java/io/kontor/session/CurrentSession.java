package io.kontor.session;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The session that a page belongs to; only pages ask. */
@Component
public class CurrentSession {

    public Optional<UUID> id() {
        var page = VaadinSession.getCurrent();
        return page != null && page.getSession().getAttribute(Seat.NAME) instanceof Seat seat
                ? Optional.of(seat.session())
                : Optional.empty();
    }
}
