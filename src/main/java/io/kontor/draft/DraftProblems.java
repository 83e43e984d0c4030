package io.kontor.draft;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.draft.DraftFailure.Moved;
import io.kontor.draft.DraftFailure.NoSuchDraft;
import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.draft.DraftFailure.Unfit;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of drafts mean to a client. */
@Component
class DraftProblems implements ProblemReader {

    @Override
    public Optional<Problem> read(Throwable failure) {
        return switch (failure) {
            case NoSuchDraft _ -> problem(HttpStatus.NOT_FOUND, "There is no such draft for you.");
            case NotYours _ ->
                    problem(HttpStatus.FORBIDDEN, "That is not yours to move or to approve.");
            case Moved _ ->
                    problem(
                            HttpStatus.CONFLICT,
                            "The draft was changed meanwhile, or it is not the moment for this."
                                    + " Nothing was changed.");
            case Unfit unfit ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "That cannot be moved like this.")
                            .map(p -> p.with("why", unfit.why().name()));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> problem(HttpStatus status, String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }
}
