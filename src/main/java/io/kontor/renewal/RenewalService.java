package io.kontor.renewal;

import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.record.FieldChange;
import io.kontor.record.FieldWrites;
import io.kontor.record.NoSuchRecord;
import io.kontor.record.UnfitField;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to renewals. */
@Service
class RenewalService {

    private final Renewals renewals;
    private final Outcomes outcomes;
    private final FieldWrites records;
    private final AccountService accounts;
    private final Write write;

    RenewalService(
            Renewals renewals,
            Outcomes outcomes,
            FieldWrites records,
            AccountService accounts,
            Write write) {
        this.renewals = renewals;
        this.outcomes = outcomes;
        this.records = records;
        this.accounts = accounts;
        this.write = write;
    }

    /** Open ones by day, closed ones the latest first. */
    public Flux<Renewal> list(RenewalQuery query, int skip, int most, Viewer viewer) {
        return renewals.list(query, skip, most, viewer);
    }

    /** How many and how much there is of each call that occurs. */
    public Flux<CallTotal> totals(RenewalQuery query, Viewer viewer) {
        return renewals.totals(query, viewer);
    }

    /** All of an account, the latest first, or an error {@code NoSuchAccount}. */
    public Flux<Renewal> ofAccount(UUID account, Viewer viewer) {
        return accounts.account(account, viewer)
                .flatMapMany(found -> renewals.ofAccount(found.id(), viewer));
    }

    /** One renewal, or an error {@link NoSuchRecord}. */
    public Mono<Renewal> renewal(UUID id, Viewer viewer) {
        return renewals.byId(id, viewer)
                .switchIfEmpty(Mono.error(() -> new NoSuchRecord("renewal", id)));
    }

    /**
     * Changes fields that still have the value seen: all of them or none. A call is of today, also
     * when it is the same again.
     *
     * @return an error {@link Unsure} within 90 days, beside those of {@link FieldWrites#set}
     */
    public Mono<Renewal> edit(UUID id, List<FieldChange> changes, Viewer viewer) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "renewal");
        var work =
                renewal(id, viewer)
                        .doOnNext(renewal -> check(renewal, changes))
                        .then(
                                Mono.defer(
                                        () ->
                                                records.set(
                                                        Renewal.TABLE,
                                                        id,
                                                        changes,
                                                        called(changes, viewer),
                                                        viewer)));
        return write.step(step, work)
                .onErrorMap(
                        DuplicateKeyException.class,
                        _ -> new UnfitField("dueOn", UnfitField.Why.OUT_OF_RANGE, ""))
                .then(renewal(id, viewer));
    }

    private static void check(Renewal renewal, List<FieldChange> changes) {
        var unsure =
                changes.stream()
                        .filter(change -> change.field().equals(Renewal.CALL))
                        .anyMatch(change -> Call.UNSURE.code().equals(change.value()));
        if (unsure && renewal.mustBeCalled(LocalDate.now())) {
            throw new Unsure(renewal.dueOn());
        }
    }

    private static List<FieldWrites.Derived> called(List<FieldChange> changes, Viewer viewer) {
        return changes.stream().noneMatch(change -> change.field().equals(Renewal.CALL))
                ? List.of()
                : List.of(
                        new FieldWrites.Derived("called_on", LocalDate.class, LocalDate.now()),
                        new FieldWrites.Derived("called_by", UUID.class, viewer.person()));
    }

    /**
     * Ends a renewal; whoever stays gets the next date, whoever leaves has given notice or is lost.
     *
     * @return it, or an error {@link ReasonNeeded}, {@link AlreadyClosed}, {@link NotAllowed} or
     *     {@link NoSuchRecord}
     */
    public Mono<Renewal> close(UUID id, Closing closing, Viewer viewer) {
        if (closing.outcome() != Outcome.RENEWED && closing.reason().isBlank()) {
            return Mono.error(new ReasonNeeded());
        }
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "renewal");
        var work = renewal(id, viewer).flatMap(renewal -> close(renewal, closing, viewer));
        return write.step(step.because(closing.reason()), work).then(renewal(id, viewer));
    }

    private Mono<Void> close(Renewal renewal, Closing closing, Viewer viewer) {
        var today = LocalDate.now();
        var follows =
                closing.outcome() == Outcome.LOST
                        ? outcomes.leaves(renewal, today)
                        : outcomes.stays(renewal, closing);
        return outcomes.close(renewal, closing, today, viewer)
                .flatMap(
                        done ->
                                done
                                        ? follows
                                        : Mono.error(
                                                renewal.isOpen()
                                                        ? new NotAllowed(Deed.EDIT)
                                                        : new AlreadyClosed()));
    }
}
