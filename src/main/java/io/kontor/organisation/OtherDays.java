package io.kontor.organisation;

import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** The figures of other days than today, with today's rights. */
record OtherDays(Seats seats, Books books) {

    Mono<RollUp> on(LocalDate day, RollUp today) {
        return day.isAfter(LocalDate.now()) ? ahead(day, today) : past(day, today);
    }

    /** What accounts will be is not known: they are as today, and nothing more is read of them. */
    Mono<RollUp> ahead(LocalDate day, RollUp today) {
        return Mono.zip(seats.on(day), books.places(day))
                .map(r -> today.redrawn(r.getT1(), today.basis().at(r.getT2())));
    }

    private Mono<RollUp> past(LocalDate day, RollUp today) {
        return Mono.zip(seats.on(day), books.places(day), books.on(day), books.capacity())
                .map(
                        r ->
                                today.redrawn(
                                        r.getT1(),
                                        new RollUp.Basis(r.getT2(), r.getT3(), r.getT4())));
    }
}
