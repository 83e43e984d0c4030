package io.kontor.roster;

import com.fasterxml.uuid.Generators;
import io.kontor.planner.Kind;
import io.kontor.planner.Meaning;
import io.kontor.roster.Part.Post;
import io.kontor.roster.Part.Report;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Positions and, where they are new, whom they report to at first. */
final class PositionSource implements Source {

    private final Map<String, UUID> added = new HashMap<>();
    private final Map<UUID, LocalDate> opened = new HashMap<>();

    @Override
    public Kind kind() {
        return Kind.POSITIONS;
    }

    @Override
    public void announce(Meaning row, Names names) {
        var key = row.line().get("key");
        if (!key.isBlank() && names.keyed(key) == null) {
            var id =
                    added.computeIfAbsent(
                            Lexicon.plain(key),
                            _ -> Generators.timeBasedEpochGenerator().generate());
            names.announce(key, id);
            opened.put(id, since(row));
        }
    }

    /** What is no date is said when the row is read. */
    private static LocalDate since(Meaning row) {
        try {
            return row.date("since").orElse(LocalDate.now());
        } catch (io.kontor.planner.Refused refused) {
            return LocalDate.now();
        }
    }

    @Override
    public Wish read(Meaning row, Names names, Roster roster) {
        row.required("key");
        var before = names.keyed(row.text("key", 200));
        var post = before == null ? opened(row) : changed(row, before);
        if (!row.has("superior")) {
            return Wish.of(row.line(), post);
        }
        var superior = names.post(row, "superior", post.days().since());
        if (superior.equals(post.id())) {
            throw row.refused("superior", "CIRCLE");
        }
        if (before != null && !reportsTo(roster, post.id(), superior)) {
            throw row.refused("superior", "MOVED");
        }
        return before == null
                ? Wish.of(row.line(), post, below(post, superior, roster))
                : Wish.of(row.line(), post);
    }

    private Post opened(Meaning row) {
        var key = row.line().get("key");
        var since = row.date("since").orElse(LocalDate.now());
        return new Post(
                Objects.requireNonNull(added.get(Lexicon.plain(key))),
                key,
                Titles.required(row, "title"),
                row.text("name", 200),
                row.text("region", 100),
                row.text("unit", 100),
                Stretch.of(row, since, null));
    }

    private static Post changed(Meaning row, Post before) {
        return new Post(
                before.id(),
                before.key() == null ? row.line().get("key") : before.key(),
                Titles.required(row, "title"),
                said(row, "name", 200, before.name()),
                said(row, "region", 100, before.region()),
                said(row, "unit", 100, before.unit()),
                Stretch.of(row, row.date("since").orElse(before.days().since()), before.days()));
    }

    private static String said(Meaning row, String target, int most, String otherwise) {
        return row.line().has(target) ? row.text(target, most) : otherwise;
    }

    /** From when both are there. */
    private Report below(Post post, UUID superior, Roster roster) {
        @Nullable Post above = roster.post(superior);
        var there =
                above == null
                        ? opened.getOrDefault(superior, post.days().since())
                        : above.days().since();
        var since = there.isAfter(post.days().since()) ? there : post.days().since();
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Report(id, post.id(), superior, new Days(since, post.days().until()));
    }

    /** Whether it ever does: moves come in as reporting lines, with their day. */
    private static boolean reportsTo(Roster roster, UUID post, UUID superior) {
        return roster.reportsOf(post).stream().anyMatch(r -> r.superior().equals(superior));
    }
}
