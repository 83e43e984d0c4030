package io.kontor.organisation;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a refused change of the organisation means to a client. */
@Component
class OrganisationProblems implements ProblemReader {

    @Override
    public Optional<Problem> read(Throwable failure) {
        return switch (failure) {
            case NoSuchPosition _ ->
                    Optional.of(
                            Problem.of(
                                    HttpStatus.NOT_FOUND,
                                    "Not found",
                                    "There is no such position."));
            case RefusedMove refused ->
                    Optional.of(
                            Problem.of(HttpStatus.CONFLICT, "Refused", refused.getMessage())
                                    .with("why", refused.why().name()));
            default -> Optional.empty();
        };
    }
}
