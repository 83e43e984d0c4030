package io.kontor.teams;

import java.util.UUID;

/** No position whose every account the viewer may open. */
final class NoSuchTeam extends RuntimeException {

    NoSuchTeam(UUID position) {
        super("no team " + position);
    }
}
