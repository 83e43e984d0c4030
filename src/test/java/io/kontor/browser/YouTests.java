package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.kontor.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What belongs to oneself: where one is signed in, by what, and how to end it. */
class YouTests extends Journey {

    @Autowired TestDatabase database;
    @Autowired PasswordEncoder passwords;

    @Test
    void aSessionThatIsEndedIsEndedInItsOpenPageToo() {
        var user = somebody();
        var other = open(user, "/my-day");
        other.locator("vaadin-app-layout h1").waitFor();
        var page = open(user, "/you");
        assertThat(page.locator(".you-sessions .you-row")).hasCount(2);
        assertThat(page.locator(".you-mark")).hasCount(1);
        button(page, "End the session").click();
        other.waitForURL("**/sign-in?ended");
        assertThat(other.getByText("You are signed out")).isVisible();
        assertThat(page.locator(".you-sessions .you-row")).hasCount(1);
        other.navigate("/my-day");
        other.waitForURL("**/sign-in");
        page.reload();
        assertThat(page.locator(".you-mark")).hasCount(1);
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        var user = somebody();
        var other = open(user, "/my-day");
        other.locator("vaadin-app-layout h1").waitFor();
        var page = open(user, "/you");
        fields(page, "not mine", "a longer password");
        assertThat(page.getByText("This is not your password")).isVisible();
        fields(page, "demo", "a longer password");
        assertThat(page.getByText("Your password is changed")).isVisible();
        other.waitForURL("**/sign-in?ended");
        page.reload();
        assertThat(page.locator(".you-mark")).hasCount(1);
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApiUntilItIsEnded() throws Exception {
        var page = open(somebody(), "/you");
        page.locator(".you-tokens vaadin-text-field input").first().fill("Nightly export");
        button(page, "Make a token").click();
        var secret = page.locator(".you-secret input").inputValue();
        Assertions.assertThat(secret).startsWith("kontor_");
        assertThat(page.locator(".you-tokens .you-row")).containsText("Nightly export");
        Assertions.assertThat(status(secret)).isEqualTo(200);
        page.reload();
        assertThat(page.locator(".you-tokens .you-row")).containsText("last used");
        assertThat(page.locator(".you-secret")).isHidden();
        button(page, "End the token Nightly export").click();
        assertThat(page.locator(".you-tokens .you-row")).hasCount(0);
        Assertions.assertThat(status(secret)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, LIGHT, en-GB",
        "1440, 900, DARK, nb-NO",
        "390, 844, LIGHT, nb-NO",
        "390, 844, DARK, en-GB",
    })
    void looksRight(int width, int height, ColorScheme light, String locale) {
        var options = look(width, height, light, locale);
        var page = open(somebody(), "/you", options);
        page.locator(".you-tokens vaadin-text-field input").first().fill("Nightly export");
        page.locator(".you-tokens .you-form > vaadin-button").click();
        page.locator(".you-secret").waitFor();
        picture(page, "you-%d-%s-%s".formatted(width, light, locale));
        Assertions.assertThat(PictureTests.barriers(page)).isEmpty();
    }

    private static void fields(Page page, String current, String next) {
        page.locator(".you-password input").nth(0).fill(current);
        page.locator(".you-password input").nth(1).fill(next);
        button(page, "Change password").click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first();
    }

    private int status(String secret) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/me"))
                        .header("Authorization", "Bearer " + secret)
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Somebody of their own for each test, who signs in as the others do. */
    private String somebody() {
        var person = UUID.randomUUID();
        var user = "you-" + person.toString().substring(0, 8);
        database.execute(
                "insert into person (id, name, role, user_name) values ('%s', 'Some Body', 'HR', '%s')"
                        .formatted(person, user));
        database.execute(
                "insert into sign_in (person_id, password) values ('%s', '%s')"
                        .formatted(person, passwords.encode("demo")));
        return user;
    }
}
