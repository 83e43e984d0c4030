package io.kontor.teams;

import java.time.LocalDate;
import java.util.UUID;

/** An open concern past its day. */
record Late(
        UUID concern,
        UUID account,
        String accountName,
        String title,
        String severity,
        LocalDate dueOn,
        UUID owner) {}
