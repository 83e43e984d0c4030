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

/** Puts judgements in place of scores, with the lead's consent where it raises them. */
@Component
class Overriding {

    private final Overrides overrides;
    private final Readings readings;
    private final AccountService accounts;
    private final Write write;

    Overriding(Overrides overrides, Readings readings, AccountService accounts, Write write) {
        this.overrides = overrides;
        this.readings = readings;
        this.accounts = accounts;
        this.write = write;
    }

    Mono<UUID> override(NewOverride override, Viewer viewer) {
        return Mono.fromRunnable(() -> check(override))
                .then(
                        Mono.defer(
                                () -> write.step(step(override, viewer), store(override, viewer))));
    }

    private static Step step(NewOverride override, Viewer viewer) {
        return Step.of(Step.Kind.EDIT, viewer.person(), "override").because(override.reason());
    }

    private Mono<UUID> store(NewOverride override, Viewer viewer) {
        return readings.lock(override.account(), viewer)
                .switchIfEmpty(Mono.defer(() -> refuse(override.account(), viewer)))
                .flatMap(_ -> overrides.endOthers(override.account()))
                .then(Mono.defer(() -> overrides.add(override, viewer)));
    }

    private <T> Mono<T> refuse(UUID account, Viewer viewer) {
        return accounts.account(account, viewer)
                .flatMap(_ -> Mono.error(new NotAllowed(Deed.RATE)));
    }

    Mono<UUID> consent(UUID id, Viewer viewer) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "override");
        return write.step(step, overrides.consent(id, viewer).switchIfEmpty(none()));
    }

    Mono<UUID> end(UUID id, Viewer viewer) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "override");
        return write.step(step, overrides.end(id, viewer).switchIfEmpty(none()));
    }

    private static <T> Mono<T> none() {
        return Mono.error(() -> new UnfitOverride(UnfitOverride.Why.NONE));
    }

    private static void check(NewOverride override) {
        if (!(override.value() >= 0 && override.value() <= 100)) {
            throw new UnfitOverride(UnfitOverride.Why.BEYOND_ITS_SCALE);
        }
        if (override.reason().isEmpty() || override.reason().length() > 1_000) {
            throw new UnfitOverride(UnfitOverride.Why.NO_REASON);
        }
        var today = LocalDate.now();
        if (override.endsOn().isBefore(today)
                || override.endsOn().isAfter(today.plusDays(NewOverride.MOST_DAYS))) {
            throw new UnfitOverride(UnfitOverride.Why.TOO_LONG);
        }
    }
}
