package io.kontor.demo;

import io.kontor.change.Step;
import io.kontor.change.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The year in which the customers were cared for, month by month. */
@Component
record CareYear(CareRows rows, WorkRows work, Write write) {

    private static final int MONTHS = 12;

    Mono<Void> pass(LocalDate today) {
        var begun = Instant.now().minus(365, ChronoUnit.DAYS);
        return write.past(begun, step(), rows.contacts())
                .then(
                        Flux.range(0, MONTHS)
                                .concatMap(i -> month(today.minusDays((MONTHS - i) * 30L)))
                                .then())
                .then(write.past(daysAgo(20), step(), work.concerns()))
                .then(write.past(daysAgo(12), step(), work.tasks()))
                .then(write.past(daysAgo(3), step(), work.questions()));
    }

    private Mono<Void> month(LocalDate first) {
        var end = first.plusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
        var at = end.isAfter(Instant.now()) ? Instant.now() : end;
        return write.past(at, step(), rows.interactions(first, first.plusDays(30)));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    private static Step step() {
        return Step.of(Step.Kind.SYSTEM, null, "demonstration");
    }
}
