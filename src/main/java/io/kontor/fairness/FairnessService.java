package io.kontor.fairness;

import static java.util.stream.Collectors.toMap;

import io.kontor.career.Ladder;
import io.kontor.career.LadderService;
import io.kontor.pay.Pay.PayRow;
import io.kontor.pay.PayService;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to fairness. It answers in groups; nobody is named, and nobody can be worked out. */
@Service
public class FairnessService {

    private static final int MONTHS = 24;

    private final Careers careers;
    private final LadderService ladders;
    private final PayService pay;

    FairnessService(Careers careers, LadderService ladders, PayService pay) {
        this.careers = careers;
        this.ladders = ladders;
        this.pay = pay;
    }

    public static boolean may(Viewer viewer) {
        return PeopleAccess.may(viewer.role(), PeopleDeed.FAIRNESS);
    }

    /**
     * Promotions of the last 24 months, time in level and place in band by group. That pay was
     * looked at is logged for each person counted.
     *
     * @return an error {@link NotForHr}
     */
    public Mono<Fairness> fairness(Viewer viewer) {
        if (!may(viewer)) {
            return Mono.error(new NotForHr());
        }
        var today = LocalDate.now();
        var from = today.minusMonths(MONTHS);
        return ladders.now()
                .flatMapMany(
                        ladder ->
                                careers.since(
                                        from,
                                        ladder.levels().stream().map(Ladder.Level::key).toList(),
                                        viewer))
                .collectList()
                .zipWith(places(viewer))
                .map(
                        both ->
                                Fairness.of(
                                        both.getT1().stream()
                                                .map(c -> c.at(both.getT2().get(c.person())))
                                                .toList(),
                                        from,
                                        today));
    }

    private Mono<Map<UUID, BigDecimal>> places(Viewer viewer) {
        return pay.places(viewer, "fairness")
                .filter(row -> row.place() != null)
                .collect(
                        toMap(
                                PayRow::person,
                                row -> java.util.Objects.requireNonNull(row.place())));
    }
}
