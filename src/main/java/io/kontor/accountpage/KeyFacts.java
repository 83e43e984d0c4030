package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import io.kontor.account.Account;
import io.kontor.account.AccountService;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of an account that the header has no room for. */
@org.springframework.stereotype.Component
record KeyFacts(AccountService accounts) implements AccountSection {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String title() {
        return "accountpage.facts";
    }

    @Override
    public Component content(OpenAccount open) {
        var list = new DescriptionList();
        list.addClassName("account-key-facts");
        open.live(
                list,
                Set.of("account"),
                () -> accounts.account(open.id(), open.viewer()),
                account -> show(list, account, open));
        return list;
    }

    private static void show(DescriptionList list, Account account, OpenAccount open) {
        list.removeAll();
        add(list, "nextStep", account.nextStep());
        add(list, "sector", account.sector());
        add(list, "location", account.location());
        add(list, "customerSince", date(account.customerSince(), open));
        add(list, "tags", String.join(", ", account.tags()));
        add(list, "externalKey", account.externalKey());
    }

    private static String date(@Nullable LocalDate date, OpenAccount open) {
        return date == null ? "" : open.formats().date(date);
    }

    private static void add(DescriptionList list, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            list.add(new Term(list.getTranslation("account.field." + field)));
            list.add(new Description(text));
        }
    }
}
