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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many accounts there are in each group; a click filters to one. */
final class GroupBar extends Div {

    private final CellText text;
    private final Formats formats;
    private final Team team;
    private final Consumer<Condition> chosen;
    private final Map<String, Span> counts = new HashMap<>();
    private @Nullable AccountField shown;

    GroupBar(CellText text, Formats formats, Team team, Consumer<Condition> chosen) {
        this.text = text;
        this.formats = formats;
        this.team = team;
        this.chosen = chosen;
        addClassName("groups");
    }

    /** Shows the counts; the buttons stay where they are as long as the groups are the same. */
    void show(AccountField field, List<GroupCount> groups) {
        var keys = groups.stream().map(GroupCount::key).collect(Collectors.toSet());
        if (field != shown || !keys.equals(counts.keySet())) {
            shown = field;
            removeAll();
            counts.clear();
            groups.forEach(group -> add(button(field, group.key())));
        }
        groups.forEach(this::showCount);
    }

    private void showCount(GroupCount group) {
        var count = Objects.requireNonNull(counts.get(group.key()));
        count.setText(formats.count(group.accounts()));
    }

    private NativeButton button(AccountField field, String key) {
        var count = new Span();
        count.addClassName("groups-count");
        counts.put(key, count);
        var button = new NativeButton("", _ -> chosen.accept(condition(field, key)));
        button.add(new Span(name(field, key)), count);
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
