package io.kontor.session;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Which of somebody's sessions a browser's connection to this node belongs to. */
record Seat(UUID session) implements Serializable {

    static final String NAME = "io.kontor.session";

    static Optional<UUID> of(HttpSession http) {
        return http.getAttribute(NAME) instanceof Seat seat
                ? Optional.of(seat.session())
                : Optional.empty();
    }
}
