package io.kontor.account;

import io.kontor.change.History;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Saves cells by compare-and-set, and explains why when it could not. */
@Component
class CellEditing {

    private final Accounts accounts;
    private final History history;
    private final Write write;
    private final Team team;
    private final EditRules rules;

    CellEditing(Accounts accounts, History history, Write write, Team team) {
        this.accounts = accounts;
        this.history = history;
        this.write = write;
        this.team = team;
        this.rules = new EditRules(accounts, team);
    }

    Mono<Account> edit(UUID id, List<FieldEdit> edits, Viewer viewer, @Nullable String reason) {
        var step = Step.of(kind(edits), viewer.person(), label(edits)).because(reason);
        return write.step(step, save(id, edits, viewer)).onErrorMap(e -> refused(edits, e));
    }

    /** Saves inside a step that somebody else began, as one row of a bulk edit. */
    Mono<Account> save(UUID id, List<FieldEdit> edits, Viewer viewer) {
        var deed = deed(edits);
        var scope = Access.scope(viewer.role(), deed);
        return check(edits, viewer)
                .then(Mono.defer(() -> accounts.compareAndSet(id, edits, viewer, scope)))
                .flatMap(saved -> saved ? reread(id) : explain(id, edits, deed, viewer));
    }

    /** Whether the values are such as these fields can get from this viewer. */
    Mono<Void> check(List<FieldEdit> edits, Viewer viewer) {
        return rules.check(edits, viewer);
    }

    /** Whether a new account is one that this viewer may add. */
    Mono<Void> checkNew(Account account, Viewer viewer) {
        return rules.checkNew(account, viewer);
    }

    private static Deed deed(List<FieldEdit> edits) {
        return edits.stream().map(CellEditing::deed).anyMatch(d -> d == Deed.EDIT)
                ? Deed.EDIT
                : Deed.REASSIGN;
    }

    static Deed deed(FieldEdit edit) {
        return edit.field() == AccountField.OWNER ? Deed.REASSIGN : Deed.EDIT;
    }

    private Mono<Account> reread(UUID id) {
        return accounts.byIds(List.of(id)).next();
    }

    private Mono<Account> explain(UUID id, List<FieldEdit> edits, Deed deed, Viewer viewer) {
        return accounts.byId(id, viewer, Access.scope(viewer.role(), Deed.READ))
                .switchIfEmpty(Mono.error(() -> new NoSuchAccount(id)))
                .filter(account -> Visibility.reaches(viewer, deed, account, team.now()))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(deed)))
                .flatMap(account -> conflict(account, edits));
    }

    private Mono<Account> conflict(Account account, List<FieldEdit> edits) {
        return Flux.fromIterable(edits)
                .filter(edit -> differs(account, edit))
                .concatMap(edit -> cell(account, edit))
                .collectList()
                .flatMap(cells -> Mono.error(new CellConflict(account.id(), cells)));
    }

    private static boolean differs(Account account, FieldEdit edit) {
        var now = FieldValue.write(edit.field().of(account));
        return !now.equals(FieldValue.write(edit.seen()))
                && !now.equals(FieldValue.write(edit.value()));
    }

    private Mono<CellConflict.Cell> cell(Account account, FieldEdit edit) {
        var theirs = edit.field().of(account);
        return history.author(account.id(), edit.field().column())
                .map(a -> new CellConflict.Cell(edit, theirs, a.who(), a.when()))
                .defaultIfEmpty(new CellConflict.Cell(edit, theirs, null, null));
    }

    private static Step.Kind kind(List<FieldEdit> edits) {
        return deed(edits) == Deed.REASSIGN ? Step.Kind.HANDOVER : Step.Kind.EDIT;
    }

    private static String label(List<FieldEdit> edits) {
        return edits.stream().map(e -> e.field().key()).collect(Collectors.joining(", "));
    }

    /** What the database refused, as the field that it is about. */
    private static Throwable refused(List<FieldEdit> edits, Throwable failure) {
        var parent = find(edits, AccountField.PARENT);
        if (parent.isPresent() && BrokenRule.isCircle(failure)) {
            return unfit(parent.get(), UnfitValue.Why.CIRCLE);
        }
        var owner = find(edits, AccountField.OWNER);
        if (owner.isPresent() && BrokenRule.isKeyTaken(failure)) {
            return unfit(owner.get(), UnfitValue.Why.KEY_TAKEN);
        }
        return failure instanceof DataIntegrityViolationException && edits.size() == 1
                ? unfit(edits.getFirst(), UnfitValue.Why.UNKNOWN)
                : failure;
    }

    private static Optional<FieldEdit> find(List<FieldEdit> edits, AccountField field) {
        return edits.stream().filter(edit -> edit.field() == field).findFirst();
    }

    static UnfitValue unfit(FieldEdit edit, UnfitValue.Why why) {
        return new UnfitValue(edit.field(), why, Objects.toString(edit.value(), ""));
    }
}
