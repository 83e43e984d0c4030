package io.kontor.calibration;

import io.kontor.calibration.Calibration.Candidate;
import io.kontor.career.Ladder;
import io.kontor.career.LadderService;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.DossierService;
import io.kontor.security.NotForYou;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to calibration, for HR partners and the people of their units. */
@Service
public class CalibrationService {

    private final DossierService files;
    private final LadderService ladders;
    private final Team team;

    CalibrationService(DossierService files, LadderService ladders, Team team) {
        this.files = files;
        this.ladders = ladders;
        this.team = team;
    }

    public static boolean may(Viewer viewer) {
        return PeopleAccess.may(viewer.role(), PeopleDeed.CALIBRATE);
    }

    /**
     * Everybody within reach whose next level this is.
     *
     * @return an error {@link NotForYou} or {@link NoSuchLevel}
     */
    public Mono<Calibration> calibration(String level, Viewer viewer) {
        return may(viewer)
                ? ladders.now()
                        .flatMap(ladder -> calibration(ladder, target(ladder, level), viewer))
                : Mono.error(NotForYou::new);
    }

    private static Ladder.Level target(Ladder ladder, String key) {
        return ladder.level(key).orElseThrow(() -> new NoSuchLevel(key));
    }

    private Mono<Calibration> calibration(Ladder ladder, Ladder.Level level, Viewer viewer) {
        var now = team.now();
        return files.calibrated(viewer)
                .flatMapIterable(file -> candidate(file, level, now).stream().toList())
                .collectList()
                .map(candidates -> Calibration.of(ladder, level, candidates));
    }

    private static Optional<Candidate> candidate(
            CareerFile file, Ladder.Level level, Organisation now) {
        var person = now.person(file.standing().person());
        return file.towards().stream()
                .filter(s -> s.target() != null && s.target().key().equals(level.key()))
                .findFirst()
                .map(
                        towards ->
                                new Candidate(
                                        file,
                                        towards,
                                        person.map(Person::region).orElse(""),
                                        person.map(Person::reportsTo).map(now::name).orElse(""),
                                        new Exceptions(file, level, LocalDate.now()).found()));
    }
}
