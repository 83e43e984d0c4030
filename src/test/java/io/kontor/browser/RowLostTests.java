package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.database.TestDatabase;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Page;
import io.kontor.listing.Placed;
import io.kontor.team.Person;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A row leaves while somebody types in it: the text is kept and offered, nothing is written. */
class RowLostTests extends Journey {

    @Autowired TestDatabase database;

    @Test
    void handedOverToSomebodyElse() {
        var account = ownedBy("manager", 0);
        var page = book("manager", "").edit(account, AccountField.NEXT_STEP).replaceBy("My text");
        change("director", account, AccountField.OWNER, outsideOfReach());
        keptAndOffered(page);
        Assertions.assertThat(account(account).nextStep()).isNotEqualTo("My text");
    }

    @Test
    void deletedByTheLead() {
        var account = ownedBy("manager", 1);
        var page = book("manager", "").edit(account, AccountField.NEXT_STEP).replaceBy("My text");
        accounts.delete(account.id(), viewer("lead")).block();
        keptAndOffered(page);
        Assertions.assertThat(
                        accounts.account(account.id(), viewer("vp")).onErrorComplete().block())
                .isNull();
    }

    @Test
    void hiddenBecauseThePersonLeavesTheAccountTeam() {
        var account = outsideTheBook();
        var manager = viewer("manager").person();
        database.execute(
                "insert into account_team values (gen_random_uuid(), '%s', '%s', 'deputy')"
                        .formatted(account.id(), manager));
        var page = bookOn("manager", account);
        page.edit(account, AccountField.NEXT_STEP).replaceBy("My text");
        database.execute("delete from account_team where person_id = '%s'".formatted(manager));
        keptAndOffered(page);
        Assertions.assertThat(account(account).nextStep()).isNotEqualTo("My text");
    }

    private Account ownedBy(Person owner, int index) {
        var theirs = AccountQuery.ALL.and(new Condition.OwnedBy(Set.of(owner.id())));
        return lists.page(theirs, new Page(null, index, 1), viewer("vp"))
                .map(Placed::account)
                .blockFirst();
    }

    /** An account that the manager does not see. */
    private Account outsideTheBook() {
        var owner = team.now().person(outsideOfReach()).orElseThrow();
        return Objects.requireNonNull(ownedBy(owner, 0));
    }

    private static void keptAndOffered(BookPage page) {
        var offer = page.page().getByText("My text").first();
        assertThat(offer).isVisible();
        assertThat(page.page().getByText("Copy text").first()).isVisible();
    }

    private Account ownedBy(String user, int index) {
        var mine = new Condition.OwnedBy(Set.of(viewer(user).person()));
        var found = lists.page(AccountQuery.ALL.and(mine), new Page(null, index, 1), viewer(user));
        return Objects.requireNonNull(found.map(Placed::account).blockFirst());
    }

    /** Somebody below the director whom the manager does not see. */
    private UUID outsideOfReach() {
        var organisation = team.now();
        var manager = organisation.subtree(viewer("manager").person());
        return organisation.people().stream()
                .map(Person::id)
                .filter(organisation.subtree(viewer("director").person())::contains)
                .filter(id -> !manager.contains(id))
                .filter(id -> ownedBy(organisation.person(id).orElseThrow(), 0) != null)
                .findFirst()
                .orElseThrow();
    }
}
