package io.kontor.growth;

import io.kontor.security.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which ideas somebody asks for.
 *
 * @param stage only those; null for all that are not over
 * @param owner whose accounts; null for all within reach
 * @param account only those of it; null for all
 */
record IdeaQuery(@Nullable Stage stage, @Nullable UUID owner, @Nullable UUID account) {

    public static final IdeaQuery OPEN = new IdeaQuery(null, null, null);

    /** A condition on an idea {@code i} of an account {@code a}. */
    String sql() {
        return (stage == null
                        ? account == null ? "i.closed_on is null" : "true"
                        : "i.stage = :stage")
                + (owner == null ? "" : " and a.owner_id = :owner")
                + (account == null ? "" : " and i.account_id = :account");
    }

    GenericExecuteSpec bind(GenericExecuteSpec sql, Viewer viewer) {
        var bound = sql.bind("viewer", viewer.person());
        bound = stage == null ? bound : bound.bind("stage", stage.code());
        bound = owner == null ? bound : bound.bind("owner", owner);
        return account == null ? bound : bound.bind("account", account);
    }
}
