package io.kontor.holding;

import com.fasterxml.uuid.Generators;
import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.record.FieldChange;
import io.kontor.record.FieldWrites;
import io.kontor.record.NoSuchRecord;
import io.kontor.record.RecordField;
import io.kontor.record.RecordValue;
import io.kontor.record.UnfitField;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what accounts own. */
@Service
public class HoldingService {

    private final Holdings holdings;
    private final FieldWrites records;
    private final AccountService accounts;
    private final Write write;

    HoldingService(Holdings holdings, FieldWrites records, AccountService accounts, Write write) {
        this.holdings = holdings;
        this.records = records;
        this.accounts = accounts;
        this.write = write;
    }

    /** What an account owns or owned, or an error {@code NoSuchAccount}. */
    public Flux<Holding> ofAccount(UUID account, Viewer viewer) {
        return accounts.account(account, viewer)
                .flatMapMany(found -> holdings.ofAccount(found.id(), viewer));
    }

    /** One holding, or an error {@link NoSuchRecord}. */
    public Mono<Holding> holding(UUID id, Viewer viewer) {
        return holdings.byId(id, viewer)
                .switchIfEmpty(Mono.error(() -> new NoSuchRecord("holding", id)));
    }

    /**
     * Adds a holding: at least a product and the day since when.
     *
     * @return it, or an error {@link UnfitField}, {@link NotAllowed} or {@code NoSuchAccount}
     */
    public Mono<Holding> add(UUID account, Map<RecordField, String> values, Viewer viewer) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var given = values(values);
        var step = Step.of(Step.Kind.CREATE, viewer.person(), "holding");
        return accounts.account(account, viewer)
                .filter(found -> accounts.may(viewer, Deed.EDIT, found))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(Deed.EDIT)))
                .flatMap(
                        found ->
                                write.step(
                                        step,
                                        records.add(
                                                Holding.TABLE, id, account, given, judged(given))))
                .onErrorMap(DataIntegrityViolationException.class, HoldingService::unfit)
                .then(holding(id, viewer));
    }

    private static List<FieldChange> values(Map<RecordField, String> values) {
        var missing = Stream.of(Holding.PRODUCT, Holding.SINCE).filter(f -> !values.containsKey(f));
        missing.findFirst()
                .ifPresent(
                        f -> {
                            throw new UnfitField(f.key(), UnfitField.Why.MISSING, "");
                        });
        return values.entrySet().stream()
                .map(
                        e ->
                                new FieldChange(
                                        e.getKey(),
                                        null,
                                        RecordValue.read(e.getKey(), e.getValue())))
                .toList();
    }

    /**
     * Changes fields that still have the value seen: all of them or none. A new judgement of the
     * fit is of today.
     */
    public Mono<Holding> edit(UUID id, List<FieldChange> changes, Viewer viewer) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "holding");
        return write.step(step, records.set(Holding.TABLE, id, changes, judged(changes), viewer))
                .onErrorMap(DataIntegrityViolationException.class, HoldingService::unfit)
                .then(holding(id, viewer));
    }

    private static List<FieldWrites.Derived> judged(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> change.field().equals(Holding.FIT))
                .map(
                        change ->
                                new FieldWrites.Derived(
                                        "fit_on",
                                        LocalDate.class,
                                        "unassessed".equals(change.value())
                                                ? null
                                                : LocalDate.now()))
                .toList();
    }

    private static UnfitField unfit(DataIntegrityViolationException e) {
        var aboutDates = String.valueOf(e.getMessage()).contains("check");
        return aboutDates
                ? new UnfitField("until", UnfitField.Why.OUT_OF_RANGE, "")
                : new UnfitField("product", UnfitField.Why.UNKNOWN, "");
    }

    /** Removes a holding that was never one; what ended has a last day instead. */
    public Mono<Void> remove(UUID id, Viewer viewer) {
        var step = Step.of(Step.Kind.DELETE, viewer.person(), "holding");
        return write.step(step, records.remove(Holding.TABLE, id, viewer));
    }
}
