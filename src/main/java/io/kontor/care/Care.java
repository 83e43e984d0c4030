package io.kontor.care;

import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what belongs to accounts: lists, and the verbs that change their records. */
@Service
public class Care {

    private final Entries entries;
    private final EntryEditing editing;
    private final EntryAdding adding;
    private final AccountService accounts;
    private final Write write;

    Care(
            Entries entries,
            EntryEditing editing,
            EntryAdding adding,
            AccountService accounts,
            Write write) {
        this.entries = entries;
        this.editing = editing;
        this.adding = adding;
        this.accounts = accounts;
        this.write = write;
    }

    /** An account's records of a kind, in its order, as far as the viewer may see them. */
    public Flux<Entry> ofAccount(Kind kind, UUID account, Viewer viewer) {
        return entries.where(
                kind, viewer, "r.account_id = :account", kind.order(), Map.of("account", account));
    }

    /**
     * Records of a kind that the viewer may see.
     *
     * @param condition in SQL on the record {@code r} and its account {@code a}
     * @param values the condition's parameters, beside {@code :viewer}
     */
    public Flux<Entry> where(
            Kind kind, Viewer viewer, String condition, Map<String, Object> values) {
        return entries.where(kind, viewer, condition, kind.order(), values);
    }

    /**
     * One record.
     *
     * @return an error {@link NoSuchEntry} when there is none or the viewer may not know of it
     */
    public Mono<Entry> entry(Kind kind, UUID id, Viewer viewer) {
        return entries.byId(kind, id, viewer)
                .switchIfEmpty(Mono.error(() -> new NoSuchEntry(kind, id)));
    }

    /**
     * Changes fields that still have the value their author saw: all of them or none.
     *
     * @return the record as it is now, or an error {@link EntryConflict}, {@link NotAllowed},
     *     {@link NoSuchEntry} or {@link UnfitField}, in which case nothing was written
     */
    public Mono<Entry> edit(
            Kind kind, UUID id, List<Edit> edits, Viewer viewer, @Nullable String reason) {
        var label = edits.stream().map(e -> e.field().key()).collect(Collectors.joining(", "));
        var step = Step.of(Step.Kind.EDIT, viewer.person(), kind.table() + ": " + label);
        return Mono.defer(() -> Mono.just(EntryEditing.checked(edits)))
                .flatMap(
                        fit ->
                                write.step(
                                        step.because(reason), editing.save(kind, id, fit, viewer)))
                .onErrorMap(DataIntegrityViolationException.class, _ -> EntryEditing.unfit(edits));
    }

    public Mono<Entry> edit(Kind kind, UUID id, Edit edit, Viewer viewer) {
        return edit(kind, id, List.of(edit), viewer, null);
    }

    /** Adds a record to an account; what is not said is as the kind has it initially. */
    public Mono<Entry> add(
            Kind kind, UUID account, Map<Field, @Nullable String> values, Viewer viewer) {
        var step = Step.of(Step.Kind.CREATE, viewer.person(), kind.table());
        return Mono.defer(() -> Mono.just(EntryAdding.fit(kind, values)))
                .flatMap(fit -> write.step(step, adding.add(kind, account, fit, viewer)));
    }

    /** Deletes a record; its history stays and the step can be undone. */
    public Mono<Void> remove(Kind kind, UUID id, Viewer viewer) {
        var step = Step.of(Step.Kind.DELETE, viewer.person(), kind.table());
        var work =
                entries.remove(kind, id, viewer)
                        .filter(removed -> removed)
                        .switchIfEmpty(
                                Mono.error(
                                        () ->
                                                Access.may(viewer.role(), kind.edit())
                                                        ? new NoSuchEntry(kind, id)
                                                        : new NotAllowed(kind.edit())));
        return entry(kind, id, viewer).then(write.step(step, work)).then();
    }

    /** Whether the viewer may read what belongs to this account, beside the account itself. */
    public Mono<Boolean> isOpen(UUID account, Viewer viewer) {
        return accounts.account(account, viewer)
                .map(found -> accounts.may(viewer, Deed.READ_CARE, found));
    }
}
