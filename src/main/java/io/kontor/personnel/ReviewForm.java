package io.kontor.personnel;

import io.kontor.career.Ladder;
import io.kontor.planner.Kind;
import io.kontor.planner.Meaning;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How somebody did in a period, dated as it was held or as the period ended. */
record ReviewForm() implements Form {

    private static final int LONGEST = 500;
    private static final List<String> RESULTS = List.of("below", "meets", "above");
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("below_expectations", "below"),
                    Map.entry("needs_improvement", "below"),
                    Map.entry("under", "below"),
                    Map.entry("under_forventning", "below"),
                    Map.entry("meets_expectations", "meets"),
                    Map.entry("met", "meets"),
                    Map.entry("som_forventet", "meets"),
                    Map.entry("above_expectations", "above"),
                    Map.entry("exceeds", "above"),
                    Map.entry("exceeds_expectations", "above"),
                    Map.entry("exceeded", "above"),
                    Map.entry("over", "above"),
                    Map.entry("over_forventning", "above"));
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:[ /-]?(?:(Q|K)([1-4])|(H)([12])|(\\d{2})))?");

    @Override
    public Kind kind() {
        return Kind.REVIEWS;
    }

    @Override
    public String table() {
        return "review";
    }

    @Override
    public List<String> key() {
        return List.of("person_id", "held");
    }

    @Override
    public List<String> columns() {
        return List.of("person_id", "held", "outcome", "summary");
    }

    @Override
    public Entry read(Meaning row, Entry entry, Ladder ladder) {
        row.required("result");
        var summary = row.text("summary", LONGEST);
        return entry.put("held", "held", held(row))
                .put("result", "outcome", row.choice("result", RESULTS, WORDS, "meets"))
                .put("summary", "summary", summary.isBlank() ? null : summary);
    }

    private static LocalDate held(Meaning row) {
        var period = PERIOD.matcher(row.required("held").strip());
        if (!period.matches()) {
            return row.past("held");
        }
        int year = Integer.parseInt(period.group(1));
        int month = lastMonth(period);
        if (month < 1 || month > 12 || year < 1900) {
            throw row.refused("held", "NOT_A_DATE");
        }
        var day = YearMonth.of(year, month).atEndOfMonth();
        if (day.isAfter(LocalDate.now())) {
            throw row.refused("held", "IN_THE_FUTURE");
        }
        return day;
    }

    /** Of a quarter, a half, a month, or the year. */
    private static int lastMonth(java.util.regex.Matcher period) {
        if (period.group(2) != null) {
            return 3 * Integer.parseInt(period.group(3));
        }
        if (period.group(4) != null) {
            return 6 * Integer.parseInt(period.group(5));
        }
        return period.group(6) == null ? 12 : Integer.parseInt(period.group(6));
    }
}
