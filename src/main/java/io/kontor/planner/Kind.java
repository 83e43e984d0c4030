package io.kontor.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file can hold, in the order in which an organisation brings its files in. */
public enum Kind {
    TEAMS(
            new Target("name", true, "sales_agent", "agent", "employee", "person"),
            new Target("manager", false, "lead", "supervisor", "reports_to"),
            new Target("region", false, "regional_office", "office")),
    ACCOUNTS(
            new Target("name", true, "account", "customer", "company"),
            new Target("sector", false, "industry", "branch"),
            new Target("location", false, "office_location", "city", "country"),
            new Target("parent", false, "subsidiary_of", "parent_account"),
            new Target("tier", false, "segment", "class"),
            new Target("status", false, "state"),
            new Target("value", false, "yearly_value", "arr", "annual_value"),
            new Target("currency", false),
            new Target("customerSince", false, "customer_since", "since"),
            new Target("renewalDate", false, "renewal_date", "renewal", "renews"),
            new Target("nextStep", false, "next_step"),
            new Target("tags", false, "labels")),
    PRODUCTS(
            new Target("name", true, "product", "item"),
            new Target("series", false, "family", "line"),
            new Target("price", false, "sales_price", "list_price")),
    PIPELINE(
            new Target("key", true, "opportunity_id", "id"),
            new Target("account", true, "customer"),
            new Target("product", true, "item"),
            new Target("agent", false, "sales_agent", "owner"),
            new Target("stage", true, "deal_stage", "state"),
            new Target("engagedOn", false, "engage_date", "opened"),
            new Target("closedOn", false, "close_date", "closed"),
            new Target("value", false, "close_value", "amount"));

    /**
     * A fact that a column can hold.
     *
     * @param alsoCalled headings it goes by in other systems
     */
    public record Target(String key, boolean required, List<String> alsoCalled) {
        Target(String key, boolean required, String... alsoCalled) {
            this(key, required, List.of(alsoCalled));
        }
    }

    private final List<Target> targets;

    Kind(Target... targets) {
        this.targets = List.of(targets);
    }

    public List<Target> targets() {
        return targets;
    }

    /** The kind by its name in the API. */
    public static Optional<Kind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
