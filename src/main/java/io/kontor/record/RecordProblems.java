package io.kontor.record;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.team.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of records mean to a program. */
@Component
class RecordProblems implements ProblemReader {

    private final Team team;

    RecordProblems(Team team) {
        this.team = team;
    }

    @Override
    public Optional<Problem> read(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case NoSuchRecord missing ->
                            Problem.of(
                                    HttpStatus.NOT_FOUND,
                                    "Not Found",
                                    "There is no such " + missing.table() + " for you.");
                    case UnfitField unfit ->
                            Problem.of(
                                            HttpStatus.UNPROCESSABLE_CONTENT,
                                            "A value does not fit",
                                            unfit.getMessage())
                                    .with("field", unfit.field())
                                    .with("reason", unfit.why().name());
                    case FieldConflict conflict -> conflict(conflict);
                    default -> null;
                });
    }

    private Problem conflict(FieldConflict conflict) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "Somebody changed it meanwhile",
                        "Nothing was saved. Send the value you see now as seen to replace it.")
                .with("record", conflict.record())
                .with("conflicts", conflict.fields().stream().map(this::field).toList());
    }

    private Map<String, @Nullable Object> field(FieldConflict.Field field) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("field", field.mine().field().key());
        json.put("seen", field.mine().seen());
        json.put("mine", field.mine().value());
        json.put("value", field.theirs());
        json.put(
                "who",
                field.who() == null
                        ? null
                        : Map.of("id", field.who(), "name", team.now().name(field.who())));
        json.put("when", field.when());
        return json;
    }
}
