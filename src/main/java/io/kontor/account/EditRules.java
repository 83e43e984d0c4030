package io.kontor.account;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What values the fields of an account can get from whom. */
record EditRules(Accounts accounts, Team team) {

    /** Whether the values are such as these fields can get from this viewer. */
    Mono<Void> check(List<FieldEdit> edits, Viewer viewer) {
        return Flux.fromIterable(edits)
                .doOnNext(edit -> check(edit, viewer))
                .then(Mono.defer(() -> deeds(edits, viewer)))
                .then(Mono.defer(() -> parents(edits, viewer)));
    }

    /** A parent that the viewer does not see is as unknown as one that does not exist. */
    private Mono<Void> parents(List<FieldEdit> edits, Viewer viewer) {
        return Flux.fromIterable(edits)
                .filter(edit -> edit.field() == AccountField.PARENT)
                .concatMap(edit -> parent(edit, viewer))
                .then();
    }

    private Mono<Account> parent(FieldEdit edit, Viewer viewer) {
        return edit.value() instanceof UUID parent
                ? accounts.byId(parent, viewer, Access.scope(viewer.role(), Deed.READ))
                        .switchIfEmpty(
                                Mono.error(() -> CellEditing.unfit(edit, UnfitValue.Why.UNKNOWN)))
                : Mono.empty();
    }

    /** Whether a new account is one that this viewer may add. */
    Mono<Void> checkNew(Account account, Viewer viewer) {
        if (!Access.may(viewer.role(), Deed.CREATE)) {
            return Mono.error(new NotAllowed(Deed.CREATE));
        }
        if (!Visibility.reaches(viewer, Deed.CREATE, account, team.now())) {
            var owner = account.owner().toString();
            return Mono.error(new UnfitValue(AccountField.OWNER, UnfitValue.Why.UNKNOWN, owner));
        }
        return parents(List.of(new FieldEdit(AccountField.PARENT, null, account.parent())), viewer);
    }

    private static Mono<Void> deeds(List<FieldEdit> edits, Viewer viewer) {
        var missing =
                edits.stream()
                        .map(edit -> CellEditing.deed(edit))
                        .filter(d -> !Access.may(viewer.role(), d));
        return missing.findFirst()
                .map(d -> Mono.<Void>error(new NotAllowed(d)))
                .orElse(Mono.empty());
    }

    private void check(FieldEdit edit, Viewer viewer) {
        if (!edit.field().isEditable()) {
            throw CellEditing.unfit(edit, UnfitValue.Why.NOT_EDITABLE);
        }
        if (edit.field() == AccountField.OWNER && !mayOwn(edit.value(), viewer)) {
            throw CellEditing.unfit(edit, UnfitValue.Why.UNKNOWN);
        }
    }

    /** An account goes to somebody below the one who hands it over, or to that person. */
    private boolean mayOwn(@Nullable Object owner, Viewer viewer) {
        return owner instanceof UUID person
                && team.now().subtree(viewer.person()).contains(person)
                && team.now().person(person).isPresent();
    }
}
