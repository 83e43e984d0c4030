package io.kontor.calibration;

import io.kontor.calibration.Calibration.Concern;
import io.kontor.career.Ladder;
import io.kontor.dossier.CareerFile;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.CareerFile.Rating.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands out of somebody's ratings, so that the time goes where it is needed. */
record Exceptions(CareerFile file, Ladder.Level level, LocalDate today) {

    private static final int APART = 2;

    List<Concern> found() {
        var found = new ArrayList<Concern>();
        var asked =
                file.ladder().competencies().stream().filter(c -> level.required(c) > 0).toList();
        var critical = asked.stream().filter(this::isCritical).toList();
        add(found, Concern.CRITICAL_GAP, critical.stream().anyMatch(this::isGap));
        add(
                found,
                Concern.NOT_CALIBRATED,
                critical.stream().anyMatch(c -> of(c, Source.CALIBRATED).isEmpty()));
        add(
                found,
                Concern.MOVED_FAR,
                asked.stream().anyMatch(c -> apart(c, Source.MANAGER, Source.CALIBRATED)));
        add(
                found,
                Concern.SELF_APART,
                asked.stream().anyMatch(c -> apart(c, Source.SELF, Source.MANAGER)));
        add(
                found,
                Concern.NO_MANAGER,
                asked.stream().anyMatch(c -> of(c, Source.MANAGER).isEmpty()));
        add(found, Concern.NO_SECOND, asked.stream().allMatch(c -> of(c, Source.SECOND).isEmpty()));
        add(found, Concern.OLD, asked.stream().anyMatch(this::isOld));
        return List.copyOf(found);
    }

    private static void add(List<Concern> found, Concern concern, boolean holds) {
        if (holds) {
            found.add(concern);
        }
    }

    private boolean isCritical(Ladder.Competency competency) {
        var from = competency.criticalFrom();
        return from != null && level.order() >= from;
    }

    private Optional<Rating> of(Ladder.Competency competency, Source source) {
        return file.rating(competency.key(), source);
    }

    private boolean isGap(Ladder.Competency competency) {
        return of(competency, Source.CALIBRATED)
                .filter(r -> r.rating() < level.required(competency))
                .isPresent();
    }

    private boolean apart(Ladder.Competency competency, Source one, Source other) {
        var first = of(competency, one).map(Rating::rating);
        var second = of(competency, other).map(Rating::rating);
        return first.isPresent()
                && second.isPresent()
                && Math.abs(first.get() - second.get()) >= APART;
    }

    private boolean isOld(Ladder.Competency competency) {
        return of(competency, Source.CALIBRATED)
                .filter(r -> r.on().isBefore(today.minusYears(1)))
                .isPresent();
    }
}
