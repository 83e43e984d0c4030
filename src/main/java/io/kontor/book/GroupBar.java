package io.kontor.book;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.figure.GroupCount;
import io.kontor.listing.Condition;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** How many accounts there are in each group; a click filters to one. */
final class GroupBar extends Div {

    private final CellText text;
    private final Formats formats;
    private final Team team;
    private final Consumer<Condition> chosen;

    GroupBar(CellText text, Formats formats, Team team, Consumer<Condition> chosen) {
        this.text = text;
        this.formats = formats;
        this.team = team;
        this.chosen = chosen;
        addClassName("groups");
    }

    void show(AccountField field, List<GroupCount> groups) {
        removeAll();
        groups.forEach(group -> add(button(field, group)));
    }

    private NativeButton button(AccountField field, GroupCount group) {
        var count = new Span(formats.count(group.accounts()));
        count.addClassName("groups-count");
        var button = new NativeButton("", _ -> chosen.accept(condition(field, group.key())));
        button.add(new Span(name(field, group.key())), count);
        return button;
    }

    private String name(AccountField field, String key) {
        if (field.kind() == FieldKind.PERSON) {
            return team.now().name(UUID.fromString(key));
        }
        return key.isEmpty() ? "–" : text.text(field, key);
    }

    private static Condition condition(AccountField field, String key) {
        if (field.kind() == FieldKind.PERSON) {
            return new Condition.OwnedBy(Set.of(UUID.fromString(key)));
        }
        if (key.isEmpty()) {
            return new Condition.Empty(field);
        }
        return field.kind() == FieldKind.CHOICE
                ? new Condition.OneOf(field, Set.of(key))
                : new Condition.Contains(field, key);
    }
}
