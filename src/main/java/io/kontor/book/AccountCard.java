package io.kontor.book;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.account.Account;
import io.kontor.account.AccountField;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An account as a card, for a phone. Its template may come before its data. */
final class AccountCard {

    private AccountCard() {}

    static LitRenderer<Account> renderer(Rows rows, CellText text) {
        return LitRenderer.<Account>of(
                        """
                        <div class="account-card" ?data-dimmed="${item.dimmed}">
                            <div class="account-card-line">
                                <strong>${item.card?.name}</strong>
                                <span class="state" data-state="${item.card?.state}"><span class="state-icon"
                                    aria-hidden="true"></span>${item.card?.health}</span>
                            </div>
                            <div class="account-card-line">
                                <span>${item.card?.tier} · ${item.card?.status}</span>
                                <span class="number">${item.card?.value} ${item.card?.currency}</span>
                            </div>
                            <div class="account-card-line account-card-quiet">
                                <span>${item.card?.nextStep}</span><span>${item.card?.renewalDate}</span>
                            </div>
                        </div>""")
                .withProperty("dimmed", rows::isDimmed)
                .withProperty("card", account -> words(rows.latest(account), text));
    }

    private static ObjectNode words(Account account, CellText text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", account.name())
                .put("state", account.health().name().toLowerCase(Locale.ROOT))
                .put("health", text.health(account))
                .put("tier", read(text, account, AccountField.TIER))
                .put("status", read(text, account, AccountField.STATUS))
                .put("value", read(text, account, AccountField.VALUE))
                .put("currency", account.currency())
                .put("nextStep", account.nextStep())
                .put("renewalDate", read(text, account, AccountField.RENEWAL_DATE));
    }

    private static String read(CellText text, Account account, AccountField field) {
        return text.text(field, field.of(account));
    }
}
