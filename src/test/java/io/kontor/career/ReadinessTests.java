package io.kontor.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.career.Ladder.Competency;
import io.kontor.career.Ladder.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

/** The model of readiness, by its cases and by its laws. */
class ReadinessTests {

    private static Ladder ladder;

    @BeforeAll
    static void firstLadder() throws Exception {
        ladder = new Ladders(null, JsonMapper.builder().build()).first();
    }

    @ParameterizedTest(name = "case {0}")
    @CsvFileSource(resources = "/golden/readiness.csv", useHeadersInDisplayName = true)
    void itIsAsTheModelSays(ArgumentsAccessor row) {
        var ratings = new HashMap<String, Integer>();
        for (int i = 0; i < 8; i++) {
            if (row.getString(i + 2) != null) {
                ratings.put(ladder.competencies().get(i).key(), row.getInteger(i + 2));
            }
        }
        var found = of(level(row.getString(1)), ratings, row.getString(10).equals("True"));
        assertThat(found.readiness().setScale(4, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal(row.getString(11)));
        assertThat(found.evidence().setScale(4, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal(row.getString(12)));
        assertThat(found.word().name()).isEqualTo(row.getString(13));
        var gaps = row.getString(14);
        assertThat(found.gaps()).isEqualTo(gaps == null ? List.of() : List.of(gaps.split(" ")));
    }

    @Test
    void aBetterRatingNeverLowersReadinessOrTheWord() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var level = ladder.levels().get(random.nextInt(ladder.levels().size()));
            var before = randomRatings(random);
            var gates = random.nextBoolean();
            var better = new HashMap<>(before);
            var key =
                    before.keySet().stream().skip(random.nextInt(before.size())).findFirst().get();
            better.merge(key, 1, (was, one) -> Math.min(4, was + one));
            var was = of(level, before, gates);
            var now = of(level, better, gates);
            if (was.readiness() != null) {
                assertThat(now.readiness()).isGreaterThanOrEqualTo(was.readiness());
            }
            assertThat(rank(now.word())).isGreaterThanOrEqualTo(rank(was.word()));
        }
    }

    @Test
    void aStrengthNeverHidesAGap() {
        var random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            var level = ladder.levels().get(random.nextInt(ladder.levels().size()));
            var exact = new HashMap<String, Integer>();
            var strong = new HashMap<String, Integer>();
            for (var competency : ladder.competencies()) {
                int required = level.required(competency);
                int rating = random.nextInt(5);
                strong.put(competency.key(), rating);
                exact.put(competency.key(), Math.min(rating, required));
            }
            assertThat(of(level, strong, true)).isEqualTo(of(level, exact, true));
            assertThat(of(level, strong, true).gaps()).isEqualTo(below(level, strong));
        }
    }

    private static List<String> below(Level level, Map<String, Integer> ratings) {
        return ladder.competencies().stream()
                .filter(c -> ratings.get(c.key()) < level.required(c))
                .map(Competency::key)
                .sorted()
                .toList();
    }

    @Test
    void nothingCountsWhereNothingIsRated() {
        var found = of(level("LEAD"), Map.of(), true);
        assertThat(found.readiness()).isNull();
        assertThat(found.word()).isEqualTo(Readiness.Word.NOT_ASSESSED);
    }

    @Test
    void tooLittleEvidenceIsAGateThatCanBeWaived() {
        var all = new HashMap<String, Integer>();
        ladder.competencies().forEach(c -> all.put(c.key(), 4));
        var live = Set.of("sales", "service", "product", "advice", "liaison");
        var lead = level("LEAD");
        assertThat(Readiness.of(ladder, lead, all, live, true, false).word())
                .isEqualTo(Readiness.Word.READY_PENDING);
        assertThat(Readiness.of(ladder, lead, all, live, true, true).word())
                .isEqualTo(Readiness.Word.READY_NOW);
    }

    @Test
    void everyLevelAndRatingHasItsSentenceInBothLanguages() {
        assertThat(ladder.competencies()).hasSize(8).allMatch(c -> c.anchors().size() == 5);
        assertThat(ladder.levels()).hasSize(8);
        assertThat(ladder.after(level("ACCOUNT_MANAGER")))
                .extracting(Level::key)
                .containsExactly("LEAD", "KEY_ACCOUNT_MANAGER");
    }

    private static Level level(String key) {
        return ladder.level(key).orElseThrow();
    }

    private static Readiness of(Level level, Map<String, Integer> ratings, boolean gates) {
        return Readiness.of(ladder, level, ratings, ratings.keySet(), gates, false);
    }

    private static int rank(Readiness.Word word) {
        return List.of("NOT_ASSESSED", "DEVELOPING", "READY_PENDING", "READY_NOW")
                .indexOf(word.name());
    }

    private static Map<String, Integer> randomRatings(Random random) {
        var ratings = new HashMap<String, Integer>(Map.of("sales", random.nextInt(5)));
        ladder.competencies().stream()
                .filter(_ -> random.nextInt(5) > 0)
                .forEach(c -> ratings.put(c.key(), random.nextInt(5)));
        return ratings;
    }
}
