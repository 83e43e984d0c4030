package io.kontor.rest;

import io.kontor.account.CellConflict;
import io.kontor.account.ChangedMeanwhile;
import io.kontor.account.NoSuchAccount;
import io.kontor.account.NotAllowed;
import io.kontor.account.UnfitValue;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.security.Deed;
import io.kontor.team.Team;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of accounts mean to a client. */
@Component
class AccountProblems implements ProblemReader {

    private final Team team;

    AccountProblems(Team team) {
        this.team = team;
    }

    @Override
    public Optional<Problem> read(Throwable failure) {
        return Optional.ofNullable(problem(failure));
    }

    private @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case CellConflict conflict -> conflict(conflict);
            case NoSuchAccount _ ->
                    problem(HttpStatus.NOT_FOUND, "There is no such account for you.");
            case NotAllowed refused ->
                    problem(
                            HttpStatus.FORBIDDEN,
                            "You may not do that: " + words(refused.deed()) + ".");
            case UnfitValue unfit -> unfit(unfit);
            case ChangedMeanwhile _ ->
                    problem(
                            HttpStatus.CONFLICT,
                            "Somebody changed these accounts meanwhile. Nothing was imported; try again.");
            default -> null;
        };
    }

    private static Problem problem(HttpStatus status, @Nullable String detail) {
        return Problem.of(status, status.getReasonPhrase(), detail);
    }

    private static String words(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Problem unfit(UnfitValue unfit) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage())
                .with("field", unfit.field().key())
                .with("reason", unfit.why().name());
    }

    private Problem conflict(CellConflict conflict) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "Somebody changed it meanwhile",
                        "Nothing was saved. Send the value you see now as seen to replace it.")
                .with("account", conflict.account())
                .with("conflicts", conflict.cells().stream().map(this::cell).toList());
    }

    private Map<String, @Nullable Object> cell(CellConflict.Cell cell) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("field", cell.mine().field().key());
        json.put("seen", cell.mine().seen());
        json.put("mine", cell.mine().value());
        json.put("value", cell.theirs());
        json.put(
                "who",
                cell.who() == null
                        ? null
                        : Map.of("id", cell.who(), "name", team.now().name(cell.who())));
        json.put("when", cell.when());
        return json;
    }
}
