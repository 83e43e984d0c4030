package io.kontor.roster;

import java.util.UUID;

/** Why a part of the organisation cannot be as a file wants it. */
record Flaw(UUID part, String column, String reason, String suggestion) {

    Flaw(UUID part, String column, String reason) {
        this(part, column, reason, "");
    }
}
