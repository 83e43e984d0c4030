package io.kontor.health;

import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes readings in, or refuses them clearly. */
@Component
class ReadingEntry {

    private final Readings readings;
    private final AccountService accounts;
    private final Write write;

    ReadingEntry(Readings readings, AccountService accounts, Write write) {
        this.readings = readings;
        this.accounts = accounts;
        this.write = write;
    }

    Mono<UUID> enter(NewReading reading, Viewer viewer) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), reading.kind().key());
        return Mono.fromRunnable(() -> check(reading))
                .then(Mono.defer(() -> write.step(step, store(reading, viewer))));
    }

    private Mono<UUID> store(NewReading reading, Viewer viewer) {
        return readings.lock(reading.account(), viewer)
                .switchIfEmpty(Mono.defer(() -> refuse(reading.account(), viewer)))
                .flatMap(owner -> inOrder(reading).then(readings.add(reading, owner, viewer)));
    }

    private <T> Mono<T> refuse(UUID account, Viewer viewer) {
        return accounts.account(account, viewer)
                .flatMap(_ -> Mono.error(new NotAllowed(Deed.RATE)));
    }

    private Mono<Void> inOrder(NewReading reading) {
        return readings.latest(reading)
                .filter(latest -> latest.isAfter(reading.on()))
                .flatMap(_ -> Mono.error(new UnfitReading(UnfitReading.Why.OUT_OF_ORDER)));
    }

    private static void check(NewReading reading) {
        if (!reading.scale().fits(reading.kind())) {
            throw new UnfitReading(UnfitReading.Why.ANOTHER_SCALE);
        }
        if (!reading.scale().holds(reading.value())) {
            throw new UnfitReading(UnfitReading.Why.BEYOND_ITS_SCALE);
        }
        if (reading.on().isAfter(LocalDate.now())) {
            throw new UnfitReading(UnfitReading.Why.IN_THE_FUTURE);
        }
        if (reading.source().length() > 200) {
            throw new UnfitReading(UnfitReading.Why.TOO_LONG);
        }
    }
}
