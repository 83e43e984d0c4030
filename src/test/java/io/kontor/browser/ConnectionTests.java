package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
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

        page.page().context().setOffline(false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> account(account).nextStep().equals("Typed before the cut and after"));
        assertThat(dot).containsText("Live", new ContainsTextOptions().setTimeout(30_000));
    }
}
