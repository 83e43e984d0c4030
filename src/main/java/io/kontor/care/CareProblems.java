package io.kontor.care;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.team.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of records mean to a client. */
@Component
class CareProblems implements ProblemReader {

    private final Team team;

    CareProblems(Team team) {
        this.team = team;
    }

    @Override
    public Optional<Problem> read(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case EntryConflict conflict -> conflict(conflict);
                    case NoSuchEntry _ ->
                            problem(HttpStatus.NOT_FOUND, "There is no such record for you.");
                    case UnfitField unfit ->
                            problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage())
                                    .with("field", unfit.field().key())
                                    .with("reason", unfit.why().name());
                    default -> null;
                });
    }

    private static Problem problem(HttpStatus status, @Nullable String detail) {
        return Problem.of(status, status.getReasonPhrase(), detail);
    }

    private Problem conflict(EntryConflict conflict) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "Somebody changed it meanwhile",
                        "Nothing was saved. Send the value you see now as seen to replace it.")
                .with("record", conflict.entry())
                .with("conflicts", conflict.points().stream().map(this::point).toList());
    }

    private Map<String, @Nullable Object> point(EntryConflict.Point point) {
        var field = point.mine().field();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("field", field.key());
        json.put("seen", EntryJson.value(field, point.mine().seen()));
        json.put("mine", EntryJson.value(field, point.mine().value()));
        json.put("value", EntryJson.value(field, point.theirs()));
        json.put(
                "who",
                point.who() == null
                        ? null
                        : Map.of("id", point.who(), "name", team.now().name(point.who())));
        json.put("when", point.when());
        return json;
    }
}
