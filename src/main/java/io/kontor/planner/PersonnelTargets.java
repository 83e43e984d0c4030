package io.kontor.planner;

import io.kontor.planner.Kind.Target;

/** What files of careers and pay hold, and what the systems they come from call it. */
final class PersonnelTargets {

    private static final Target EMPLOYEE =
            new Target(
                    "employee",
                    true,
                    "person",
                    "employee_id",
                    "employee_number",
                    "personnel_number",
                    "ansattnummer",
                    "employee_name",
                    "full_name",
                    "name",
                    "email",
                    "ansatt",
                    "navn");

    static final Target[] LEVELS = {
        EMPLOYEE,
        new Target("level", true, "job_level", "grade", "career_level", "nivå", "stillingsnivå"),
        new Target("since", true, "valid_from", "effective_date", "from", "date", "fra", "dato")
    };

    static final Target[] EDUCATION = {
        EMPLOYEE,
        new Target("what", true, "degree", "education", "study", "utdanning", "grad"),
        new Target("school", false, "institution", "university", "skole", "lærested"),
        new Target("finished", false, "graduated", "completed", "graduation_date", "fullført")
    };

    static final Target[] QUALIFICATIONS = {
        EMPLOYEE,
        new Target(
                "qualification",
                true,
                "certificate",
                "certification",
                "course",
                "sertifikat",
                "kurs"),
        new Target(
                "issued", true, "issued_on", "issue_date", "obtained", "date", "utstedt", "dato"),
        new Target("expires", false, "expires_on", "expiry_date", "valid_until", "utløper")
    };

    static final Target[] REVIEWS = {
        EMPLOYEE,
        new Target(
                "held", true, "period", "review_period", "review_date", "date", "periode", "dato"),
        new Target(
                "result", true, "outcome", "overall_rating", "performance", "rating", "resultat"),
        new Target("summary", false, "comment", "comments", "note", "kommentar")
    };

    static final Target[] RATINGS = {
        EMPLOYEE,
        new Target("competency", true, "skill", "dimension", "kompetanse"),
        new Target("source", true, "rated_by", "rater_type", "assessor", "kilde"),
        new Target("rating", true, "score", "points", "vurdering", "poeng"),
        new Target("on", true, "date", "rated_on", "assessment_date", "dato"),
        new Target("reason", false, "comment", "why", "begrunnelse")
    };

    static final Target[] SALARIES = {
        EMPLOYEE,
        new Target(
                "from", true, "from_date", "valid_from", "effective_date", "date", "fra", "dato"),
        new Target(
                "amount",
                true,
                "salary",
                "annual_salary",
                "base_salary",
                "yearly_pay",
                "årslønn",
                "lønn",
                "beløp"),
        new Target("currency", true, "currency_code", "valuta"),
        new Target(
                "fullTime", false, "full_time", "fte", "employment_percentage", "stillingsprosent")
    };

    private PersonnelTargets() {}
}
