package io.kontor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.account.AccountField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The first promise: the grid is live, and never disturbs the person editing. */
class UndisturbedTests extends Journey {

    @Test
    void halfTypedTextSurvivesFiftyChangesByOthers() {
        var rows = firstRows("director", 30).subList(8, 30);
        var mine = rows.get(4);
        var a = book("director", "?sort=name");
        var b = book("director", "?sort=name");
        a.tick(2).scrollTo(250, 230);
        b.scrollTo(250, 230);
        a.edit(mine, AccountField.NEXT_STEP).replaceBy("Send the offer to Ola");
        for (int i = 0; i < 9; i++) {
            a.press("ArrowLeft");
        }
        a.press("Shift+ArrowLeft");
        var before = a.hands();
        assertThat(before).contains(" | 250 | ").doesNotContain(" | 250 | 0 | ");
        for (int i = 0; i < 24; i++) {
            change("director", rows.get(i % 4), AccountField.NEXT_STEP, "Other row " + i);
            change("director", mine, AccountField.LOCATION, "Place " + i);
        }
        change("director", mine, AccountField.VALUE, new BigDecimal("123456.00"));
        change("director", mine, AccountField.NAME, "Zz moved to the end");
        b.shows(mine, AccountField.LOCATION, "Place 23");
        a.shows(mine, AccountField.LOCATION, "Place 23");
        a.shows(mine, AccountField.NAME, "Zz moved to the end");
        a.shows(rows.get(3), AccountField.NEXT_STEP, "Other row 23");
        a.shows(mine, AccountField.VALUE, b.text(mine, AccountField.VALUE));

        assertThat(a.hands()).isEqualTo(before).contains("Send the offer to Ola");
        assertThat(a.page().locator(".order-chip").textContent()).contains("1 change");

        a.type("dear ").press("Enter");
        a.shows(mine, AccountField.NEXT_STEP, "Send the ofdear er to Ola");
        b.shows(mine, AccountField.NEXT_STEP, "Send the ofdear er to Ola");
        assertThat(account(mine).nextStep()).isEqualTo("Send the ofdear er to Ola");
        assertThat(account(mine).value()).isEqualByComparingTo("123456");
        assertThat(account(mine).location()).isEqualTo("Place 23");
        assertThat(account(mine).name()).isEqualTo("Zz moved to the end");
        assertThat(account(rows.get(3)).nextStep()).isEqualTo("Other row 23");
    }
}
