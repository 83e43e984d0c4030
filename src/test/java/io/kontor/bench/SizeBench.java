package io.kontor.bench;

import io.kontor.account.AccountField;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Sort;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a page of the grid costs at a million accounts against a thousand. */
record SizeBench(World world) {

    private static final AccountQuery BY_VALUE =
            AccountQuery.ALL.by(List.of(new Sort(AccountField.VALUE, true)));
    private static final AccountQuery FEW =
            AccountQuery.ALL.and(new Condition.Contains(AccountField.NAME, "abc1"));
    private static final AccountQuery A_QUARTER =
            AccountQuery.ALL.and(new Condition.OneOf(AccountField.TIER, Set.of("large")));

    List<String> run() throws SQLException {
        world.fill(1_000);
        var small = measure(500);
        world.fill(1_000_000);
        var large = measure(500_000);
        var names =
                List.of(
                        "first page",
                        "another sort",
                        "a filter that finds few",
                        "a filter that finds a quarter",
                        "a jump to the middle");
        var lines = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(
                    World.line(
                            names.get(i) + ": 1,000,000 accounts against 1,000",
                            World.ms(large[i]),
                            World.ms(small[i]),
                            large[i] / small[i],
                            i == 0 ? "≤ 1.5" : "what an index costs"));
        }
        return lines;
    }

    private double[] measure(int middle) {
        return new double[] {
            World.millis(21, () -> page(AccountQuery.ALL, 0)),
            World.millis(21, () -> page(BY_VALUE, 0)),
            World.millis(21, () -> page(FEW, 0)),
            World.millis(21, () -> page(A_QUARTER, 0)),
            World.millis(21, () -> page(AccountQuery.ALL, middle))
        };
    }

    private Object page(AccountQuery query, int offset) {
        var list = Objects.requireNonNull(world.lists().list(query, world.vp()).block());
        return Objects.requireNonNull(list.page(offset, 50).block());
    }
}
