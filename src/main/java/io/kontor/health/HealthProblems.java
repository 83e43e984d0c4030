package io.kontor.health;

import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the failures of health mean to programs. */
@Component
class HealthProblems implements ProblemReader {

    @Override
    public Optional<Problem> read(Throwable failure) {
        return switch (failure) {
            case UnfitReading unfit ->
                    refusal(
                            unfit.why() == UnfitReading.Why.ENTERED_TWICE
                                    ? HttpStatus.CONFLICT
                                    : HttpStatus.UNPROCESSABLE_CONTENT,
                            unfit,
                            unfit.why());
            case UnfitOverride unfit ->
                    refusal(
                            unfit.why() == UnfitOverride.Why.NONE
                                    ? HttpStatus.NOT_FOUND
                                    : HttpStatus.UNPROCESSABLE_CONTENT,
                            unfit,
                            unfit.why());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> refusal(
            HttpStatus status, RuntimeException unfit, Enum<?> why) {
        return Optional.of(
                Problem.of(status, status.getReasonPhrase(), unfit.getMessage())
                        .with("reason", why.name()));
    }
}
