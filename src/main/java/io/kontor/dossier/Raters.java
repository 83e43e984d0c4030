package io.kontor.dossier;

import io.kontor.career.Ladder;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.FileFailure.UnfitEntry;
import io.kontor.security.NotForYou;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may give which rating: oneself, those who lead one, and HR when it is calibrated. */
@Component
class Raters {

    private final DossierService files;

    Raters(DossierService files) {
        this.files = files;
    }

    static void check(Rating rating, Ladder ladder) {
        boolean known =
                ladder.competencies().stream().anyMatch(c -> c.key().equals(rating.competency()));
        if (!known || rating.rating() < 0 || rating.rating() > 4) {
            throw new UnfitEntry("a rating is 0 to 4 of a competency of the ladder");
        }
        if (rating.source() == Rating.Source.CALIBRATED && rating.reason().isBlank()) {
            throw new UnfitEntry("a calibrated rating has a reason");
        }
    }

    Mono<?> may(Rating rating, Viewer viewer) {
        boolean self = rating.person().equals(viewer.person());
        return switch (rating.source()) {
            case SELF -> self ? Mono.just(true) : refused(rating, viewer);
            case MANAGER ->
                    self
                            ? refused(rating, viewer)
                            : files.reached(rating.person(), viewer, PeopleDeed.WRITE_FILE);
            case SECOND, CALIBRATED ->
                    self
                            ? refused(rating, viewer)
                            : files.reached(rating.person(), viewer, PeopleDeed.CALIBRATE);
        };
    }

    private Mono<?> refused(Rating rating, Viewer viewer) {
        return files.reached(rating.person(), viewer, PeopleDeed.READ_FILE)
                .then(Mono.error(NotForYou::new));
    }
}
