package io.kontor.planner;

import io.kontor.planner.Kind.Target;

/** What files of the organisation hold, and what others call it. */
final class RosterTargets {

    private static final Target SINCE =
            new Target(
                    "since",
                    true,
                    "valid_from",
                    "start_date",
                    "start",
                    "from",
                    "fra",
                    "gyldig_fra");
    private static final Target UNTIL = new Target("until", false, "first_day_no_longer");
    private static final Target LAST_DAY =
            new Target(
                    "lastDay",
                    false,
                    "last_day",
                    "valid_to",
                    "end_date",
                    "end",
                    "to",
                    "til",
                    "gyldig_til");

    static final Target[] PEOPLE = {
        new Target(
                "key",
                false,
                "employee_id",
                "employee_number",
                "person_id",
                "personnel_number",
                "ansattnummer",
                "id"),
        new Target(
                "name", true, "full_name", "employee_name", "employee", "person", "ansatt", "navn"),
        new Target("email", false, "e_mail", "work_email", "mail", "epost"),
        new Target("userName", false, "user_name", "login", "account_name", "brukernavn"),
        new Target("role", false, "rolle"),
        new Target("title", false, "job_title", "position_title", "stilling", "stillingstittel"),
        new Target("region", false, "location", "office", "city", "sted", "kontor"),
        new Target(
                "joinedOn",
                false,
                "joined_on",
                "hire_date",
                "hired",
                "employed_since",
                "ansatt_fra"),
        new Target("leftOn", false, "left_on"),
        new Target(
                "lastDay",
                false,
                "last_day",
                "termination_date",
                "end_date",
                "employed_until",
                "sluttdato")
    };

    static final Target[] POSITIONS = {
        new Target(
                "key",
                true,
                "position_id",
                "position_key",
                "position",
                "code",
                "stillingsnummer",
                "id"),
        new Target("name", false, "position_name", "label", "navn"),
        new Target("title", true, "job_title", "position_title", "role", "tittel"),
        new Target("region", false, "location", "office", "regional_office", "sted"),
        new Target("unit", false, "department", "team", "org_unit", "avdeling", "enhet"),
        new Target("superior", false, "reports_to", "manager", "parent", "overordnet", "leder"),
        new Target(
                "since", false, "valid_from", "start_date", "start", "from", "fra", "gyldig_fra"),
        UNTIL,
        LAST_DAY
    };

    static final Target[] REPORTING_LINES = {
        new Target("position", true, "position_id", "position_key", "stilling", "key", "id"),
        new Target("superior", true, "reports_to", "manager", "parent", "overordnet", "leder"),
        SINCE,
        UNTIL,
        LAST_DAY
    };

    static final Target[] TENURES = {
        new Target("position", true, "position_id", "position_key", "stilling"),
        new Target(
                "employee",
                true,
                "person",
                "holder",
                "incumbent",
                "name",
                "employee_id",
                "employee_number",
                "ansatt"),
        SINCE,
        UNTIL,
        LAST_DAY,
        new Target("acting", false, "interim", "temporary", "fungerende")
    };

    private RosterTargets() {}
}
