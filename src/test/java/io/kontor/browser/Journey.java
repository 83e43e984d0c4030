package io.kontor.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.kontor.Kontor;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.listing.AccountLists;
import io.kontor.listing.AccountQuery;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

/**
 * A journey of one or more people through the real pages, in a real browser, on the demonstration.
 */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
abstract class Journey {

    @LocalServerPort int port;
    @Autowired AccountService accounts;
    @Autowired AccountLists lists;
    @Autowired Team team;

    private final List<BrowserContext> people = new ArrayList<>();

    @BeforeEach
    void needsBrowser() {
        Chromium.get();
    }

    @AfterEach
    void everybodyLeaves() {
        people.forEach(BrowserContext::close);
    }

    /** Somebody signs in with a browser of their own and opens a page. */
    Page open(String user, String path) {
        return open(user, path, new NewContextOptions().setViewportSize(1440, 900));
    }

    Page open(String user, String path, NewContextOptions options) {
        return open(port, user, path, options);
    }

    /** The same, over another port that leads here. */
    Page openAt(int port, String user, String path) {
        return open(port, user, path, new NewContextOptions().setViewportSize(1440, 900));
    }

    private Page open(int port, String user, String path, NewContextOptions options) {
        var page = Chromium.signedIn(port, user, options);
        people.add(page.context());
        page.navigate(path);
        return page;
    }

    BookPage book(String user, String query) {
        return new BookPage(open(user, "/accounts" + query)).ready();
    }

    /** The book, searched for the name of an account. */
    BookPage bookOn(String user, Account account) {
        return book(user, "?q=" + UriUtils.encode(account.name(), StandardCharsets.UTF_8));
    }

    Viewer viewer(String user) {
        return Viewer.of(team.now().signingInAs(user).orElseThrow());
    }

    /** The accounts somebody sees first, as the page lists them. */
    List<Account> firstRows(String user, int most) {
        var listing = Objects.requireNonNull(lists.list(AccountQuery.ALL, viewer(user)).block());
        return Objects.requireNonNull(listing.page(0, most).block());
    }

    Account account(Account stale) {
        return Objects.requireNonNull(accounts.account(stale.id(), viewer("vp")).block());
    }

    /** Somebody else changes a cell, through the door that everybody uses. */
    Account change(String user, Account stale, AccountField field, Object value) {
        var now = account(stale);
        var edit = new FieldEdit(field, field.of(now), value);
        return Objects.requireNonNull(accounts.edit(now.id(), List.of(edit), viewer(user)).block());
    }

    /** A browser of this size, in this light and language. */
    static NewContextOptions look(int width, int height, ColorScheme light, String locale) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(light)
                .setLocale(locale);
    }

    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
