package io.kontor.workload;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables workload_norm and workload_capacity, number by number. */
@Repository
class Norms {

    static final List<String> TIERS = List.of("strategic", "large", "medium", "small");
    static final List<String> OF_TIER =
            List.of("touches", "hours", "renewal_hours", "healthy", "watch", "at_risk", "unknown");
    static final List<String> OF_CAPACITY = List.of("hours", "present", "productive");

    private static final String ALL =
            """
            select w.tier || '.' || v.key as key, v.value
            from workload_norm w cross join lateral (
                values ('touches', touches), ('hours', hours), ('renewal_hours', renewal_hours),
                       ('healthy', healthy), ('watch', watch), ('at_risk', at_risk), ('unknown', unknown)) v (key, value)
            union all
            select 'capacity.' || v.key, v.value
            from workload_capacity c cross join lateral (
                values ('hours', hours), ('present', present), ('productive', productive)) v (key, value)
            """;

    private static final Map<String, String> SET = statements();

    private final DatabaseClient database;

    Norms(DatabaseClient database) {
        this.database = database;
    }

    private static Map<String, String> statements() {
        var all = new LinkedHashMap<String, String>();
        for (var column : OF_CAPACITY) {
            all.put("capacity." + column, set("workload_capacity", column, "true"));
        }
        for (var tier : TIERS) {
            for (var column : OF_TIER) {
                all.put(tier + "." + column, set("workload_norm", column, "tier = '" + tier + "'"));
            }
        }
        return all;
    }

    private static String set(String table, String column, String which) {
        return "update %1$s set %2$s = :value where %3$s and %2$s in (:seen, :value)"
                .formatted(table, column, which);
    }

    static boolean isKnown(String key) {
        return SET.containsKey(key);
    }

    Flux<Norm> all() {
        return database.sql(ALL)
                .map(
                        row ->
                                new Norm(
                                        Objects.requireNonNull(row.get("key", String.class)),
                                        Objects.requireNonNull(row.get("value", BigDecimal.class))))
                .all();
    }

    /** Whether it still had the value seen, or had the new one already. */
    Mono<Boolean> set(String key, BigDecimal seen, BigDecimal value) {
        return database.sql(Objects.requireNonNull(SET.get(key)))
                .bind("seen", seen)
                .bind("value", value)
                .fetch()
                .rowsUpdated()
                .map(n -> n == 1);
    }
}
