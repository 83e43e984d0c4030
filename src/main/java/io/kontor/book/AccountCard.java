package io.kontor.book;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import java.util.Locale;

/** An account as a card, for a phone. */
final class AccountCard {

    private AccountCard() {}

    static LitRenderer<Account> renderer(Rows rows, CellText text) {
        return LitRenderer.<Account>of(
                        """
                        <div class="account-card" ?data-dimmed="${item.dimmed}">
                            <div class="account-card-line">
                                <strong>${item.name}</strong>
                                <span class="state" data-state="${item.state}"><span class="state-icon"
                                    aria-hidden="true"></span>${item.health}</span>
                            </div>
                            <div class="account-card-line">
                                <span>${item.tier} · ${item.status}</span>
                                <span class="number">${item.value} ${item.currency}</span>
                            </div>
                            <div class="account-card-line account-card-quiet">
                                <span>${item.nextStep}</span><span>${item.renewalDate}</span>
                            </div>
                        </div>""")
                .withProperty("name", account -> rows.latest(account).name())
                .withProperty("dimmed", rows::isDimmed)
                .withProperty("state", a -> rows.latest(a).health().name().toLowerCase(Locale.ROOT))
                .withProperty("health", a -> text.health(rows.latest(a)).text())
                .withProperty("tier", a -> read(rows, text, a, AccountField.TIER))
                .withProperty("status", a -> read(rows, text, a, AccountField.STATUS))
                .withProperty("value", a -> read(rows, text, a, AccountField.VALUE))
                .withProperty("currency", a -> rows.latest(a).currency())
                .withProperty("nextStep", a -> rows.latest(a).nextStep())
                .withProperty("renewalDate", a -> read(rows, text, a, AccountField.RENEWAL_DATE));
    }

    private static String read(Rows rows, CellText text, Account account, AccountField field) {
        return text.text(field, field.of(rows.latest(account)));
    }
}
