package io.kontor.listing;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What an unfit query means to a client. */
@Component
class ListingProblems implements ProblemReader {

    @Override
    public Optional<Problem> read(Throwable failure) {
        return Optional.ofNullable(problem(failure));
    }

    private static @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case UnfitParameter unfit -> bad(unfit.getMessage()).with("parameter", unfit.name());
            case UnsortableField unfit -> bad(unfit.getMessage());
            case UnfitCursor _ -> bad("after is not from this list.");
            default -> null;
        };
    }

    private static Problem bad(@Nullable String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, HttpStatus.BAD_REQUEST.getReasonPhrase(), detail);
    }
}
