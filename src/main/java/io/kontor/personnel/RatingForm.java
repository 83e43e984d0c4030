package io.kontor.personnel;

import io.kontor.career.Ladder;
import io.kontor.career.Ladder.Competency;
import io.kontor.planner.Kind;
import io.kontor.planner.Likeness;
import io.kontor.planner.Meaning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How somebody's competencies were rated; the latest of each source counts. */
record RatingForm() implements Form {

    private static final List<String> SOURCES = List.of("self", "manager", "second", "calibrated");
    private static final Map<String, String> WORDS =
            Map.of(
                    "own", "self",
                    "self_assessment", "self",
                    "egen", "self",
                    "leader", "manager",
                    "leder", "manager",
                    "second_assessor", "second",
                    "peer", "second",
                    "calibration", "calibrated",
                    "kalibrert", "calibrated",
                    "final", "calibrated");

    @Override
    public Kind kind() {
        return Kind.RATINGS;
    }

    @Override
    public String table() {
        return "rating";
    }

    @Override
    public List<String> key() {
        return List.of("person_id", "competency", "source");
    }

    @Override
    public List<String> columns() {
        return List.of(
                "person_id", "competency", "source", "rating", "reason", "rated_on", "rater_id");
    }

    @Override
    public String latestBy() {
        return "rated_on";
    }

    @Override
    public Entry read(Meaning row, Entry entry, Ladder ladder) {
        row.required("source");
        row.required("rating");
        var source = row.choice("source", SOURCES, WORDS, "manager");
        var most = BigDecimal.valueOf(Competency.HIGHEST);
        var rating = row.number("rating", BigDecimal.ZERO, most).orElseThrow();
        if (rating.stripTrailingZeros().scale() > 0) {
            throw row.refused("rating", "NOT_A_CHOICE", "" + rating.intValue());
        }
        if (source.equals("calibrated")) {
            row.required("reason");
        }
        return entry.put("competency", "competency", competency(row, ladder))
                .put("source", "source", source)
                .put("rating", "rating", rating.intValue())
                .put("reason", "reason", row.text("reason", 1_000))
                .put("on", "rated_on", row.past("on"))
                // A file does not say which colleague it was.
                .along("rater_id", source.equals("self") ? entry.person() : null);
    }

    private static String competency(Meaning row, Ladder ladder) {
        var word = Likeness.plain(row.required("competency"));
        return ladder.competencies().stream()
                .filter(c -> names(c).anyMatch(n -> Likeness.plain(n).equals(word)))
                .map(Competency::key)
                .findFirst()
                .orElseThrow(() -> unknown(row, ladder));
    }

    private static io.kontor.planner.Refused unknown(Meaning row, Ladder ladder) {
        var all = ladder.competencies().stream().flatMap(RatingForm::names).toList();
        var like = Likeness.mostLike(row.line().get("competency"), all);
        return row.refused("competency", "NOT_A_CHOICE", like.orElse(""));
    }

    private static Stream<String> names(Competency competency) {
        return Stream.of(competency.key(), competency.name().en(), competency.name().nb());
    }
}
