package io.kontor.growth;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.record.FieldChange;
import io.kontor.record.FieldWrites;
import io.kontor.record.NoSuchRecord;
import io.kontor.record.RecordField;
import io.kontor.record.UnfitField;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to ideas. */
@Service
class IdeaService {

    private final Ideas ideas;
    private final FieldWrites records;
    private final AccountService accounts;
    private final Write write;

    IdeaService(Ideas ideas, FieldWrites records, AccountService accounts, Write write) {
        this.ideas = ideas;
        this.records = records;
        this.accounts = accounts;
        this.write = write;
    }

    /** The most valuable first; those to be left alone last. */
    public Flux<Idea> list(IdeaQuery query, int skip, int most, Viewer viewer) {
        return ideas.list(query, skip, most, viewer);
    }

    /** How many and how much there is of each stage that occurs. */
    public Flux<StageTotal> totals(IdeaQuery query, Viewer viewer) {
        return ideas.totals(query, viewer);
    }

    /** Whether an account is at risk, so that nobody is pushed to sell there. */
    Mono<Boolean> isQuiet(UUID account) {
        return ideas.isQuiet(account);
    }

    /** One idea, or an error {@link NoSuchRecord}. */
    public Mono<Idea> idea(UUID id, Viewer viewer) {
        return ideas.byId(id, viewer).switchIfEmpty(Mono.error(() -> new NoSuchRecord("idea", id)));
    }

    /**
     * Adds an idea: at least its title and where it comes from.
     *
     * @return it, or an error {@link AccountAtRisk} unless the customer asked for it, {@link
     *     UnfitField}, {@link NotAllowed} or {@code NoSuchAccount}
     */
    public Mono<Idea> add(UUID account, Map<RecordField, String> values, Viewer viewer) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var given = IdeaValues.values(values);
        var step = Step.of(Step.Kind.CREATE, viewer.person(), "idea");
        return accounts.account(account, viewer)
                .flatMap(found -> allowed(found, given, viewer))
                .flatMap(
                        found ->
                                write.step(
                                        step,
                                        records.add(
                                                Idea.TABLE,
                                                id,
                                                account,
                                                given,
                                                IdeaValues.more(given, found))))
                .onErrorMap(
                        DataIntegrityViolationException.class,
                        _ -> new UnfitField("product", UnfitField.Why.UNKNOWN, ""))
                .then(idea(id, viewer));
    }

    private Mono<Account> allowed(Account account, List<FieldChange> values, Viewer viewer) {
        if (!accounts.may(viewer, Deed.EDIT, account)) {
            return Mono.error(new NotAllowed(Deed.EDIT));
        }
        var asked = "request".equals(IdeaValues.value(values, Idea.SOURCE));
        return isQuiet(account.id())
                .flatMap(
                        quiet ->
                                quiet && !asked
                                        ? Mono.error(new AccountAtRisk())
                                        : Mono.just(account));
    }

    /** Changes fields that still have the value seen: all of them or none. */
    public Mono<Idea> edit(UUID id, List<FieldChange> changes, Viewer viewer) {
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "idea");
        return write.step(
                        step,
                        records.set(Idea.TABLE, id, changes, IdeaValues.closed(changes), viewer))
                .onErrorMap(
                        DataIntegrityViolationException.class,
                        _ -> new UnfitField("product", UnfitField.Why.UNKNOWN, ""))
                .then(idea(id, viewer));
    }

    /** Removes an idea. */
    public Mono<Void> remove(UUID id, Viewer viewer) {
        var step = Step.of(Step.Kind.DELETE, viewer.person(), "idea");
        return write.step(step, records.remove(Idea.TABLE, id, viewer));
    }
}
