package io.kontor.renewal;

import io.kontor.record.Standing;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which renewals somebody asks for.
 *
 * @param until due on this day or before; null for all
 * @param owner whose accounts; null for all within reach
 * @param team the position whose people's accounts, with all below it; null for all within reach
 * @param call only those called so; null for all
 * @param closed those with an outcome instead of the open ones
 * @param mismatch only those whose call and health contradict each other
 */
record RenewalQuery(
        @Nullable LocalDate until,
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable Call call,
        boolean closed,
        boolean mismatch) {

    public static final RenewalQuery OPEN = new RenewalQuery(null, null, null, null, false, false);

    public RenewalQuery called(@Nullable Call call) {
        return new RenewalQuery(until, owner, team, call, closed, mismatch);
    }

    /** A condition on a renewal {@code r} of an account {@code a}. */
    String sql() {
        return (closed ? "r.outcome <> 'open'" : "r.outcome = 'open'")
                + (until == null ? "" : " and r.due_on <= :until")
                + (owner == null ? "" : " and a.owner_id = :owner")
                + (team == null ? "" : " and a.owner_id = any (array(select placed_below(:team)))")
                + (call == null ? "" : " and r.call = :call")
                + (mismatch ? " and " + MISMATCH : "");
    }

    static final String MISMATCH =
            "(r.call in ('will_renew', 'likely') and "
                    + Standing.SQL
                    + " = 'at_risk' or r.call in ('at_risk', 'lost') and "
                    + Standing.SQL
                    + " = 'healthy')";

    GenericExecuteSpec bind(GenericExecuteSpec sql, Viewer viewer) {
        var bound = sql.bind("viewer", viewer.person());
        bound = until == null ? bound : bound.bind("until", until);
        bound = owner == null ? bound : bound.bind("owner", owner);
        bound = team == null ? bound : bound.bind("team", team);
        return call == null ? bound : bound.bind("call", call.code());
    }
}
