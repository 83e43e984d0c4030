package io.kontor.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file can hold, in the order in which an organisation brings its files in. */
public enum Kind {
    PEOPLE(Family.ORGANISATION, RosterTargets.PEOPLE),
    POSITIONS(Family.ORGANISATION, RosterTargets.POSITIONS),
    REPORTING_LINES(Family.ORGANISATION, RosterTargets.REPORTING_LINES),
    TENURES(Family.ORGANISATION, RosterTargets.TENURES),
    TEAMS(
            Family.ORGANISATION,
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
            new Target("value", false, "close_value", "amount")),
    INTERACTIONS(
            new Target("account", true, "customer", "company"),
            new Target("at", true, "date", "happened_at", "activity_date", "start"),
            new Target("activity", false, "type", "activity_type", "channel"),
            new Target("hat", false, "purpose"),
            new Target("person", false, "by", "agent", "sales_agent", "user", "owner"),
            new Target("twoWay", false, "two_way", "answered", "conversation"),
            new Target("minutes", false, "duration", "duration_minutes"),
            new Target("summary", false, "subject", "note", "notes", "description"),
            new Target("key", false, "interaction_id", "activity_id", "id")),
    ANSWERS(
            new Target("account", true, "customer", "company"),
            new Target("score", true, "answer", "rating", "nps", "csat"),
            new Target("on", true, "date", "answered_on", "survey_date", "responded"),
            new Target("scale", false),
            new Target("source", false, "survey", "question")),
    CONCERNS(
            new Target("account", true, "customer", "company"),
            new Target("title", true, "subject", "summary", "name"),
            new Target("severity", true, "priority"),
            new Target("raisedOn", true, "raised_on", "created", "opened", "date"),
            new Target("concernKind", false, "kind", "category", "type"),
            new Target("person", false, "owner", "assignee", "agent"),
            new Target("dueOn", false, "due_on", "due", "due_date"),
            new Target("closedOn", false, "closed_on", "resolved", "closed", "close_date"),
            new Target("outcome", false, "resolution"),
            new Target("key", false, "concern_id", "case_number", "ticket", "id")),
    PAYMENTS(
            new Target("account", true, "customer", "company"),
            new Target("paidOn", true, "paid_on", "paid", "payment_date", "date"),
            new Target("dueOn", false, "due_on", "due", "due_date"),
            new Target("daysLate", false, "days_late", "late", "overdue_days"),
            new Target("source", false, "invoice", "invoice_number", "reference")),
    RENEWALS(
            new Target("account", true, "customer", "company"),
            new Target("dueOn", true, "due_on", "renewal_date", "due", "date"),
            new Target("value", false, "yearly_value", "arr", "amount"),
            new Target("currency", false),
            new Target("call", false, "forecast")),
    OUTCOMES(
            new Target("account", true, "customer", "company"),
            new Target("dueOn", true, "due_on", "renewal_date", "due"),
            new Target("result", true, "outcome", "status", "state"),
            new Target("on", false, "outcome_on", "decided_on", "decided", "date"),
            new Target("value", false, "yearly_value", "arr", "amount"),
            new Target("newValue", false, "new_value", "outcome_value", "renewed_value"),
            new Target("currency", false),
            new Target("reason", false, "why", "comment")),
    LEVELS(Family.CAREERS, PersonnelTargets.LEVELS),
    EDUCATION(Family.CAREERS, PersonnelTargets.EDUCATION),
    QUALIFICATIONS(Family.CAREERS, PersonnelTargets.QUALIFICATIONS),
    REVIEWS(Family.CAREERS, PersonnelTargets.REVIEWS),
    RATINGS(Family.CAREERS, PersonnelTargets.RATINGS),
    SALARIES(Family.PAY, PersonnelTargets.SALARIES);

    /** What a file is about, which decides who may bring it in. */
    public enum Family {
        CUSTOMERS,
        ORGANISATION,
        CAREERS,
        /** Nothing of it is kept outside the vault, be it an error row or a remembered value. */
        PAY
    }

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

    private final Family family;
    private final List<Target> targets;

    Kind(Target... targets) {
        this(Family.CUSTOMERS, targets);
    }

    Kind(Family family, Target... targets) {
        this.family = family;
        this.targets = List.of(targets);
    }

    public Family family() {
        return family;
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
