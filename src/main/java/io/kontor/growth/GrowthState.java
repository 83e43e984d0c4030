package io.kontor.growth;

import com.vaadin.flow.router.QueryParameters;
import io.kontor.security.Viewer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the page of growth shows; all of it is in the address.
 *
 * @param stage of ideas, or open for all that are not over
 * @param tier of the customers in the matrix; empty for all
 * @param product and sector: the cell that is open; empty for none
 */
record GrowthState(
        boolean gaps, String stage, boolean mine, String tier, String product, String sector) {

    static final List<String> TIERS = List.of("", "strategic", "large", "medium", "small");
    static final GrowthState FIRST = new GrowthState(false, "open", false, "", "", "");

    static GrowthState read(QueryParameters query) {
        var stage = one(query, "stage", "open");
        var tier = one(query, "tier", "");
        return new GrowthState(
                one(query, "tab", "ideas").equals("gaps"),
                Arrays.stream(Stage.values()).anyMatch(s -> s.code().equals(stage))
                        ? stage
                        : "open",
                one(query, "who", "all").equals("me"),
                TIERS.contains(tier) ? tier : "",
                one(query, "product", ""),
                one(query, "sector", ""));
    }

    private static String one(QueryParameters query, String name, String otherwise) {
        return query.getSingleParameter(name).orElse(otherwise);
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, String>();
        put(query, "tab", gaps ? "gaps" : "ideas", "ideas");
        put(query, "stage", stage, "open");
        put(query, "who", mine ? "me" : "all", "all");
        put(query, "tier", tier, "");
        put(query, "product", product, "");
        put(query, "sector", sector, "");
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, String value, String usual) {
        if (!value.equals(usual)) {
            query.put(name, value);
        }
    }

    IdeaQuery query(Viewer viewer) {
        return new IdeaQuery(
                stage.equals("open") ? null : Stage.of(stage), mine ? viewer.person() : null, null);
    }

    /** The product of the open cell. */
    Optional<UUID> cell() {
        try {
            return product.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(product));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    GrowthState gaps(boolean gaps) {
        return new GrowthState(gaps, stage, mine, tier, product, sector);
    }

    GrowthState stage(String stage) {
        return new GrowthState(gaps, stage, mine, tier, product, sector);
    }

    GrowthState mine(boolean mine) {
        return new GrowthState(gaps, stage, mine, tier, product, sector);
    }

    GrowthState tier(String tier) {
        return new GrowthState(gaps, stage, mine, tier, "", "");
    }

    GrowthState cell(Cell cell) {
        return new GrowthState(gaps, stage, mine, tier, cell.product().toString(), cell.sector());
    }
}
