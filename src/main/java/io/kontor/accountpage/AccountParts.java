package io.kontor.accountpage;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that modules contribute to the account page, in order. */
@Component
final class AccountParts {

    private final List<AccountTab> tabs;
    private final List<AccountSection> sections;
    private final List<AccountChip> chips;
    private final List<AccountAction> actions;

    AccountParts(
            ObjectProvider<AccountTab> tabs,
            ObjectProvider<AccountSection> sections,
            ObjectProvider<AccountChip> chips,
            ObjectProvider<AccountAction> actions) {
        this.tabs = inOrder(tabs);
        this.sections = inOrder(sections);
        this.chips = inOrder(chips);
        this.actions = inOrder(actions);
    }

    private static <P extends AccountPart> List<P> inOrder(ObjectProvider<P> parts) {
        return parts.stream().sorted(Comparator.comparingInt(AccountPart::order)).toList();
    }

    List<AccountTab> tabs(OpenAccount open) {
        return these(tabs, open);
    }

    List<AccountSection> sections(OpenAccount open) {
        return these(sections, open);
    }

    List<AccountChip> chips(OpenAccount open) {
        return these(chips, open);
    }

    List<AccountAction> actions(OpenAccount open) {
        return these(actions, open);
    }

    private static <P extends AccountPart> List<P> these(List<P> parts, OpenAccount open) {
        return parts.stream().filter(part -> part.isFor(open)).toList();
    }
}
