package io.kontor.account;

import io.kontor.change.Change;
import io.kontor.change.History;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to the accounts: what somebody reaches of them, live, and the verbs that change them.
 */
@Service
public class AccountService {

    private final Accounts accounts;
    private final Following following;
    private final CellEditing editing;
    private final History history;
    private final Write write;
    private final Team team;

    AccountService(
            Accounts accounts,
            AccountFeed feed,
            CellEditing editing,
            History history,
            Write write,
            Team team) {
        this.accounts = accounts;
        this.following = new Following(feed, team);
        this.editing = editing;
        this.history = history;
        this.write = write;
        this.team = team;
    }

    /**
     * One account.
     *
     * @return an error {@link NoSuchAccount} when there is none or the viewer may not know of it
     */
    public Mono<Account> account(UUID id, Viewer viewer) {
        return accounts.byId(id, viewer, scope(viewer, Deed.READ))
                .map(account -> account.seenBy(viewer))
                .switchIfEmpty(Mono.error(() -> new NoSuchAccount(id)));
    }

    /** Those of these accounts that the viewer reaches, in no order. */
    public Flux<Account> accounts(List<UUID> ids, Viewer viewer) {
        return accounts.byIds(ids, viewer, scope(viewer, Deed.READ)).map(a -> a.seenBy(viewer));
    }

    /**
     * Every event of an account, empty where the viewer does not reach the account now.
     *
     * @return ends with an error when others are below the viewer: lists must be read afresh
     */
    public Flux<List<AccountEvent>> live(Viewer viewer) {
        return following.live(viewer);
    }

    /** Whether the viewer may do this with this account now. */
    public boolean may(Viewer viewer, Deed deed, Account account) {
        return Visibility.reaches(viewer, deed, account, team.now());
    }

    /**
     * Changes fields that still have the value their author saw: all of them or none.
     *
     * @return the account as it is now, or an error {@link CellConflict}, {@link NotAllowed},
     *     {@link NoSuchAccount} or {@link UnfitValue}, in which case nothing was written
     */
    public Mono<Account> edit(UUID id, List<FieldEdit> edits, Viewer viewer) {
        return edit(id, edits, viewer, null);
    }

    /** The same with the reason, which stays in the history. */
    public Mono<Account> edit(
            UUID id, List<FieldEdit> edits, Viewer viewer, @Nullable String reason) {
        return editing.edit(id, edits, viewer, reason);
    }

    /**
     * Whether the values are such as these fields can get from this viewer.
     *
     * @return an error {@link NotAllowed} or {@link UnfitValue} when they are not
     */
    public Mono<Void> check(List<FieldEdit> edits, Viewer viewer) {
        return editing.check(edits, viewer);
    }

    /** Adds an account; its owner is the viewer or somebody below them. */
    public Mono<Account> create(Account account, Viewer viewer) {
        var step = Step.of(Step.Kind.CREATE, viewer.person(), account.name());
        return editing.checkNew(account, viewer)
                .then(Mono.defer(() -> write.step(step, accounts.add(account))))
                .onErrorMap(BrokenRule::isKeyTaken, _ -> taken(account))
                .then(account(account.id(), viewer));
    }

    private static UnfitValue taken(Account account) {
        var key = Objects.toString(account.externalKey(), "");
        return new UnfitValue(AccountField.EXTERNAL_KEY, UnfitValue.Why.TAKEN, key);
    }

    /** Adds an account whoever asks; to be called inside a {@link Write} step of the system. */
    public Mono<Void> bringIn(Account account) {
        return accounts.add(account);
    }

    /** Deletes an account; its history stays and the step can be undone. */
    public Mono<Void> delete(UUID id, Viewer viewer) {
        return account(id, viewer)
                .filter(account -> may(viewer, Deed.DELETE, account))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(Deed.DELETE)))
                .flatMap(account -> delete(account, viewer));
    }

    private Mono<Void> delete(Account account, Viewer viewer) {
        var step = Step.of(Step.Kind.DELETE, viewer.person(), account.name());
        return write.step(step, accounts.remove(account.id()).then());
    }

    /** The latest changes of an account, newest first; none for those who may not read history. */
    public Flux<Change> history(UUID id, int most, Viewer viewer) {
        return accounts.byId(id, viewer, scope(viewer, Deed.READ_HISTORY))
                .flatMapMany(a -> history.ofAccount(id, most).filter(c -> mayFollow(viewer, c, a)));
    }

    /** Whether the viewer may be told of a change that belongs to an account. */
    public boolean mayFollow(Viewer viewer, Change change, Account account) {
        return following.may(viewer, change, account);
    }

    private static Scope scope(Viewer viewer, Deed deed) {
        return Access.scope(viewer.role(), deed);
    }
}
