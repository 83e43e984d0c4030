package io.kontor.accountpage;

import com.vaadin.flow.component.avatar.AvatarGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import io.kontor.account.Account;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What everybody asks first about an account, and what is done most. */
final class AccountHeader extends Header {

    private final OpenAccount open;
    private final Team team;
    private final Div facts = new Div();
    private final Div people = new Div();

    AccountHeader(OpenAccount open, AccountParts parts, Team team) {
        this.open = open;
        this.team = team;
        addClassName("account-header");
        var chips = new Div();
        chips.addClassName("account-chips");
        parts.chips(open).forEach(chip -> chips.add(chip.content(open)));
        var actions = new Div();
        actions.addClassName("account-actions");
        parts.actions(open).forEach(action -> actions.add(action.content(open)));
        facts.addClassName("account-facts");
        people.addClassName("account-people");
        add(chips, facts, people, actions);
        show(open.account());
    }

    /** Shows the account as it is now. */
    void show(Account account) {
        facts.removeAll();
        facts.add(
                fact("tier", say("account.tier." + code(account.tier()))),
                fact("status", say("account.status." + code(account.status()))),
                fact("value", open.formats().amount(account.value()) + " " + account.currency()),
                fact("renewalDate", renewal(account.renewalDate())));
        people.removeAll();
        people.add(avatars(account), fact("owner", team.now().name(account.owner())));
    }

    private Div fact(String field, String text) {
        var name = new Span(say("account.field." + field));
        name.addClassName("account-fact-name");
        var value = new Span(text);
        value.addClassNames("account-fact-value", "number");
        var fact = new Div(name, value);
        fact.addClassName("account-fact");
        return fact;
    }

    private String renewal(@Nullable LocalDate date) {
        if (date == null) {
            return "–";
        }
        long days = ChronoUnit.DAYS.between(LocalDate.now(), date);
        return getTranslation("accountpage.renews", open.formats().date(date), days);
    }

    private AvatarGroup avatars(Account account) {
        var group = new AvatarGroup();
        group.setMaxItemsVisible(4);
        group.addClassName("account-avatars");
        Stream.concat(
                        Stream.of(account.owner()),
                        account.team().stream().map(member -> member.person()))
                .distinct()
                .map(person -> team.now().name(person))
                .filter(name -> !name.isEmpty())
                .forEach(name -> group.add(new AvatarGroup.AvatarGroupItem(name)));
        return group;
    }

    private String say(String key) {
        return getTranslation(key);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
