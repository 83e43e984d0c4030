package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import java.util.regex.Pattern;

/** The book of accounts as somebody at the page sees and uses it. */
record BookPage(Page page) {

    BookPage ready() {
        page.locator("kontor-cell").first().waitFor();
        return this;
    }

    /** The cell of an account; it must be among the rows on the screen. */
    Locator cell(Account account, AccountField field) {
        page.waitForFunction(
                """
                ([row, field]) => {
                    const cell = [...document.querySelectorAll('kontor-cell')]
                        .find(c => c.row === row && c.field === field);
                    document.querySelectorAll(`[data-test="${row}-${field}"]`)
                        .forEach(c => c !== cell && c.removeAttribute('data-test'));
                    cell?.setAttribute('data-test', `${row}-${field}`);
                    return cell;
                }""",
                java.util.List.of(account.id().toString(), field.key()));
        return page.locator("[data-test='" + account.id() + "-" + field.key() + "']");
    }

    BookPage shows(Account account, AccountField field, String text) {
        cell(account, field);
        page.waitForFunction(
                """
                ([row, field, text]) => [...document.querySelectorAll('kontor-cell')]
                    .some(c => c.row === row && c.field === field
                        && c.shadowRoot.querySelector('.text').textContent === text)""",
                java.util.List.of(account.id().toString(), field.key(), text));
        return this;
    }

    /** Waits until the database has answered what was typed in a cell: it is shown before that. */
    BookPage saved(Account account, AccountField field) {
        assertThat(cell(account, field)).not().hasAttribute("data-saving", Pattern.compile(".*"));
        return this;
    }

    /** What a cell shows now. */
    String text(Account account, AccountField field) {
        return cell(account, field).locator(".text").textContent();
    }

    BookPage edit(Account account, AccountField field) {
        cell(account, field).dblclick();
        assertThat(page.locator(".cell-editor")).isVisible();
        return this;
    }

    BookPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    BookPage replaceBy(String text) {
        page.keyboard().press("Control+a");
        return type(text);
    }

    BookPage press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Scrolls the rows and waits until those at the new place are drawn. */
    BookPage scrollTo(int top, int left) {
        page.evaluate(
                """
                ([top, left]) => document.querySelector('vaadin-grid').shadowRoot
                    .querySelector('#table').scrollTo(left, top)""",
                java.util.List.of(top, left));
        return this;
    }

    /** Ticks the row that is drawn at this place. */
    BookPage tick(int place) {
        page.locator("vaadin-grid vaadin-checkbox").nth(place + 1).click();
        page.waitForFunction("() => document.querySelector('vaadin-grid').selectedItems.length");
        return this;
    }

    /** The text, caret, selection, focus, scroll and ticked rows of the person, in one line. */
    String hands() {
        return (String)
                page.evaluate(
                        """
                        () => {
                            let at = document.activeElement;
                            while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                            const grid = document.querySelector('vaadin-grid');
                            const table = grid.shadowRoot.querySelector('#table');
                            return [at?.tagName, at?.value, at?.selectionStart, at?.selectionEnd,
                                table.scrollTop, table.scrollLeft,
                                grid.selectedItems.map(item => item.key)].join(' | ');
                        }""");
    }

    Locator problem() {
        return page.locator(".cell-problem");
    }
}
