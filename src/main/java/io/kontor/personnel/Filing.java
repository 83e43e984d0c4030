package io.kontor.personnel;

import io.kontor.planner.Piece;
import io.kontor.planner.Pieces.Changed;
import io.kontor.planner.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets the entries of a file beside each other and beside what is there. */
final class Filing {

    private final Form form;
    private final Plan plan;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Piece> added = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();

    Filing(Form form, Plan plan) {
        this.form = form;
        this.plan = plan;
    }

    /** Where only the latest counts, an older one of the same file stays out. */
    void take(Entry entry) {
        var identity = entry.identity(form.key());
        var other = entries.get(identity);
        if (other == null) {
            entries.put(identity, entry);
        } else if (form.latestBy().isEmpty() || day(entry).equals(day(other))) {
            refuse(entry, "TWICE");
        } else if (day(entry).compareTo(day(other)) > 0) {
            refuse(other, "OLDER");
            entries.put(identity, entry);
        } else {
            refuse(entry, "OLDER");
        }
    }

    private String day(Entry entry) {
        return entry.value(form.latestBy());
    }

    private void refuse(Entry entry, String reason) {
        plan.refuse(entry.row().refused("employee", reason).error());
    }

    Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    void compare(List<Piece> there) {
        Map<String, Piece> present = new HashMap<>();
        there.forEach(p -> present.putIfAbsent(Entry.identity(p.columns(), form.key()), p));
        for (var entry : entries.values()) {
            var was = present.get(entry.identity(form.key()));
            if (was == null) {
                plan.add();
                added.add(entry.piece(form.table()));
            } else if (isOlder(entry, was)) {
                refuse(entry, "OLDER");
            } else {
                change(was, entry.over(was));
            }
        }
    }

    private boolean isOlder(Entry entry, Piece was) {
        var column = form.latestBy();
        return !column.isEmpty()
                && day(entry).compareTo(String.valueOf(was.columns().get(column))) < 0;
    }

    private void change(Piece was, Piece now) {
        int cells = now.cellsUnlike(was);
        plan.change(cells);
        if (cells > 0) {
            changed.add(new Changed(was, now));
        }
    }

    List<Piece> added() {
        return added;
    }

    List<Changed> changed() {
        return changed;
    }
}
