package io.kontor.task;

import java.util.List;
import java.util.Locale;

/** Tasks that belong together, laid out once for each occasion. */
enum Template {
    ONBOARDING(
            "coalesce(a.customer_since, current_date)::text",
            "a.status = 'active' and a.customer_since > current_date - 30",
            List.of(
                    new Line("Introduce the team", 3),
                    new Line("Agree on goals for the first year", 14),
                    new Line("Check that everybody is trained", 30),
                    new Line("First review with the sponsor", 60))),
    RENEWAL(
            "coalesce(a.renewal_date, current_date)::text",
            "a.status = 'active' and a.renewal_date between current_date and current_date + 90",
            List.of(
                    new Line("Ask the sponsor about the year to come", 7),
                    new Line("Review what they own and how it fits", 14),
                    new Line("Send the renewal offer", 30))),
    NEW_OWNER(
            "a.owner_id::text",
            "false",
            List.of(
                    new Line("Read the timeline and the open concerns", 1),
                    new Line("Call the sponsor and the payer", 5),
                    new Line("Rate the relationship", 30)));

    /** A task and the days until it is due. */
    record Line(String title, int days) {}

    private final String occasion;
    private final String arises;
    private final List<Line> lines;

    Template(String occasion, String arises, List<Line> lines) {
        this.occasion = occasion;
        this.arises = arises;
        this.lines = lines;
    }

    /** What sets one occasion apart from the next, in SQL on the account {@code a}. */
    String occasion() {
        return occasion;
    }

    /** When the system lays it out by itself, in SQL. */
    String arises() {
        return arises;
    }

    List<Line> lines() {
        return lines;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
