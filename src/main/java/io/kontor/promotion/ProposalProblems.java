package io.kontor.promotion;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.promotion.ProposalFailure.AlreadyOpen;
import io.kontor.promotion.ProposalFailure.BelowMinimum;
import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Overtaken;
import io.kontor.promotion.ProposalFailure.Unfit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of proposals mean to a client. */
@Component
class ProposalProblems implements ProblemReader {

    @Override
    public Optional<Problem> read(Throwable failure) {
        return switch (failure) {
            case NoSuchProposal _ ->
                    problem(HttpStatus.NOT_FOUND, "There is no such proposal for you.");
            case NotYours _ -> problem(HttpStatus.FORBIDDEN, "Somebody else has to do that.");
            case Moved _ ->
                    problem(
                            HttpStatus.CONFLICT,
                            "Somebody acted meanwhile, or it is not the moment for this.");
            case AlreadyOpen open -> problem(HttpStatus.CONFLICT, open.getMessage());
            case Overtaken later -> problem(HttpStatus.CONFLICT, later.getMessage());
            case BelowMinimum below ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, below.getMessage());
            case Unfit unfit -> problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> problem(HttpStatus status, @Nullable String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }
}
