package io.kontor.dossier;

import io.kontor.career.Ladder;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.FileFailure.NoSuchFile;
import io.kontor.dossier.FileFailure.UnfitEntry;
import io.kontor.security.NotForYou;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may write what in which file, and give which rating: the one rule for page and API. */
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

    /** What the viewer may write in somebody's file; nothing where they do not reach it. */
    Mono<Hand> hand(UUID person, Viewer viewer) {
        return person.equals(viewer.person())
                ? Mono.just(Hand.OWN)
                : Mono.zip(
                                reaches(person, viewer, PeopleDeed.WRITE_FILE),
                                reaches(person, viewer, PeopleDeed.CALIBRATE))
                        .map(both -> Hand.of(both.getT1(), both.getT2()));
    }

    private Mono<Boolean> reaches(UUID person, Viewer viewer, PeopleDeed deed) {
        return files.reached(person, viewer, deed)
                .thenReturn(true)
                .onErrorReturn(NoSuchFile.class, false);
    }

    /** Who may not even read the file finds nothing. */
    Mono<Void> may(UUID person, Viewer viewer, Predicate<Hand> rule) {
        return files.reached(person, viewer, PeopleDeed.READ_FILE)
                .then(Mono.defer(() -> hand(person, viewer)))
                .filter(rule)
                .switchIfEmpty(Mono.error(NotForYou::new))
                .then();
    }
}
