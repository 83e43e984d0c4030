package io.kontor.renewal;

import java.time.LocalDate;

/** Within 90 days of a renewal nobody may be unsure; nothing was written. */
final class Unsure extends RuntimeException {

    Unsure(LocalDate dueOn) {
        super("due on " + dueOn + ": within 90 days a call is needed");
    }
}
