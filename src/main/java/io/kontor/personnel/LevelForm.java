package io.kontor.personnel;

import io.kontor.career.Ladder;
import io.kontor.career.Ladder.Level;
import io.kontor.planner.Kind;
import io.kontor.planner.Likeness;
import io.kontor.planner.Meaning;
import java.util.List;
import java.util.stream.Stream;

/** Who has been at which level since when. */
record LevelForm() implements Form {

    @Override
    public Kind kind() {
        return Kind.LEVELS;
    }

    @Override
    public String table() {
        return "standing";
    }

    @Override
    public List<String> key() {
        return List.of("person_id", "since");
    }

    @Override
    public List<String> columns() {
        return List.of("person_id", "level", "since");
    }

    @Override
    public Entry read(Meaning row, Entry entry, Ladder ladder) {
        row.required("since");
        return entry.put("level", "level", level(row, ladder))
                .put("since", "since", row.date("since").orElseThrow());
    }

    private static String level(Meaning row, Ladder ladder) {
        var word = Likeness.plain(row.required("level"));
        return ladder.levels().stream()
                .filter(level -> names(level).anyMatch(n -> Likeness.plain(n).equals(word)))
                .map(Level::key)
                .findFirst()
                .orElseThrow(
                        () ->
                                row.refused(
                                        "level",
                                        "NOT_A_CHOICE",
                                        Likeness.mostLike(
                                                        row.line().get("level"),
                                                        ladder.levels().stream()
                                                                .flatMap(LevelForm::names)
                                                                .toList())
                                                .orElse("")));
    }

    private static Stream<String> names(Level level) {
        return Stream.of(level.key(), level.title().en(), level.title().nb());
    }
}
