package io.kontor.dossier;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.dossier.FileFailure.FileConflict;
import io.kontor.dossier.FileFailure.NoSuchFile;
import io.kontor.dossier.FileFailure.UnfitEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of career files mean to a program. */
@Component
class DossierProblems implements ProblemReader {

    @Override
    public Optional<Problem> read(Throwable failure) {
        return switch (failure) {
            case NoSuchFile _ ->
                    problem(HttpStatus.NOT_FOUND, "There is no such career file for you.");
            case UnfitEntry unfit -> problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage());
            case FileConflict conflict ->
                    problem(
                                    HttpStatus.CONFLICT,
                                    "Somebody changed it meanwhile; nothing was saved.")
                            .map(p -> p.with("field", conflict.field()))
                            .map(p -> p.with("value", String.valueOf(conflict.theirs())));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> problem(HttpStatus status, @Nullable String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }
}
