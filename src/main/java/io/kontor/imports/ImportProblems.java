package io.kontor.imports;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of imports mean to a client. */
@Component
class ImportProblems implements ProblemReader {

    @Override
    public Optional<Problem> read(Throwable failure) {
        return Optional.ofNullable(problem(failure));
    }

    private static @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case UnreadableFile unreadable ->
                    unfit("Not a table", unreadable.getMessage())
                            .with("reason", unreadable.why().name());
            case MissingColumn missing ->
                    unfit("A column is missing", missing.getMessage())
                            .with("field", missing.target());
            case NoSuchImport _ ->
                    Problem.of(
                            HttpStatus.NOT_FOUND,
                            "Not Found",
                            "There is no such import of yours, or it is older than a day.");
            default -> null;
        };
    }

    private static Problem unfit(String title, @Nullable String detail) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, title, detail);
    }
}
