package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.kontor.Line;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The network is cut while somebody types and saves. */
class ConnectionTests extends Journey {

    @Test
    void theEditIsKeptAndSentOnReturn() {
        var account = firstRows("director", 3).get(2);
        var page = book("director", "");
        var dot = page.page().locator("kontor-connection");
        assertThat(dot).containsText("Live");
        page.edit(account, AccountField.NEXT_STEP).replaceBy("Typed before the cut");

        page.page().context().setOffline(true);
        page.type(" and after").press("Enter");
        assertThat(dot).not().containsText("Live", new ContainsTextOptions().setTimeout(15_000));
        page.shows(account, AccountField.NEXT_STEP, "Typed before the cut and after");
        Awaitility.await()
                .during(Duration.ofSeconds(10))
                .atMost(Duration.ofSeconds(12))
                .until(() -> account(account).nextStep().equals(account.nextStep()));

        page.page().context().setOffline(false);
        isSaved(account, "Typed before the cut and after");
        assertThat(dot).containsText("Live", new ContainsTextOptions().setTimeout(30_000));
    }

    /** The browser is told nothing: the line to the server breaks and is dead for ten seconds. */
    @Test
    void aCutLineIsNoticedAndTheEditSentOnReturn() {
        var account = firstRows("director", 4).get(3);
        try (var line = new Line(port)) {
            var page = new BookPage(openAt(line.port(), "director", "/accounts")).ready();
            var dot = page.page().locator("kontor-connection");
            page.edit(account, AccountField.NEXT_STEP).replaceBy("Typed on a line");
            line.cut();
            page.type(" that was cut").press("Enter");
            assertThat(dot).not().containsText("Live", new ContainsTextOptions().setTimeout(9_000));
            page.shows(account, AccountField.NEXT_STEP, "Typed on a line that was cut");
            page.edit(account, AccountField.LOCATION).replaceBy("Bergen").press("Enter");
            Awaitility.await()
                    .during(Duration.ofSeconds(10))
                    .atMost(Duration.ofSeconds(12))
                    .until(() -> account(account).nextStep().equals(account.nextStep()));
            line.mend();
            isSaved(account, "Typed on a line that was cut");
            Awaitility.await().until(() -> account(account).location().equals("Bergen"));
            assertThat(dot).containsText("Live", new ContainsTextOptions().setTimeout(30_000));
            change("director", account, AccountField.SECTOR, "live again");
            page.shows(account, AccountField.SECTOR, "live again");
        }
    }

    private void isSaved(Account account, String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> account(account).nextStep().equals(text));
    }
}
