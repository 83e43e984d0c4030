package io.kontor.myday;

import io.kontor.care.Entry;
import io.kontor.dossier.Expiry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody's day is made of. */
record Day(
        List<Entry> concerns,
        List<Entry> tasks,
        List<Entry> asked,
        List<Entry> waiting,
        List<Risk> atRisk,
        List<Renewing> renewals,
        List<News> news,
        List<Came> came,
        List<Expiry> expiring) {

    /** An account at risk. */
    record Risk(UUID id, String name, BigDecimal value, String currency) {}

    /** An account whose renewal comes. */
    record Renewing(UUID id, String name, LocalDate on, BigDecimal value, String currency) {}

    /** What others changed on an account since yesterday. */
    record News(UUID account, String name, @Nullable UUID actor, Instant at, long changes) {}

    /** Accounts that came from somebody who left, and were not handed on yet. */
    record Came(UUID leaver, String name, LocalDate leftOn, long accounts) {}
}
