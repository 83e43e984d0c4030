package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
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

/** A row leaves while somebody types in it: the text is kept and offered, nothing is written. */
class RowLostTests extends Journey {

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
                .findFirst()
                .orElseThrow();
    }
}
