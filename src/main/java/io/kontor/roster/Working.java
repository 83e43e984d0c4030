package io.kontor.roster;

import io.kontor.planner.Line;
import io.kontor.roster.Part.Post;
import io.kontor.roster.Part.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation as the rows of a file would make it, and which row wants what of it. */
final class Working {

    private final Roster base;
    private final Roster wanted;
    private final Map<UUID, Line> by = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> saidUntil = new HashMap<>();

    Working(Roster base, List<Wish> wishes) {
        this.base = base;
        var parts = new ArrayList<Part>();
        for (var wish : wishes) {
            parts.addAll(wish.parts());
            wish.parts().forEach(part -> by.put(part.id(), wish.line()));
            if (wish.saidUntil() != null) {
                saidUntil.put(wish.id(), wish.saidUntil());
            }
        }
        var raw = base.with(parts);
        this.wanted = raw.with(ends(raw, parts));
    }

    /** Each line of a position lasts until its next one, the last one as long as the position. */
    private static List<Report> ends(Roster raw, List<Part> parts) {
        var touched = new LinkedHashSet<UUID>();
        for (var part : parts) {
            switch (part) {
                case Post post -> touched.add(post.id());
                case Report report -> touched.add(report.post());
                case Part.Tenure _ -> {}
            }
        }
        return touched.stream().flatMap(post -> ends(raw, post).stream()).toList();
    }

    private static List<Report> ends(Roster raw, UUID id) {
        var lines = raw.reportsOf(id);
        var post = raw.post(id);
        var ended = new ArrayList<Report>();
        for (int i = 0; i < lines.size(); i++) {
            @Nullable LocalDate end = post == null ? null : post.days().until();
            if (i + 1 < lines.size()) {
                end = lines.get(i + 1).days().since();
            }
            ended.add(lines.get(i).until(end));
        }
        return ended;
    }

    Roster base() {
        return base;
    }

    Roster wanted() {
        return wanted;
    }

    Optional<Line> by(UUID part) {
        return Optional.ofNullable(by.get(part));
    }

    /** What the file itself describes. */
    Set<UUID> described() {
        return by.keySet();
    }

    /** The end that the file says a line has. */
    Optional<LocalDate> saidUntil(UUID report) {
        return Optional.ofNullable(saidUntil.get(report));
    }

    boolean isNew(UUID part) {
        return base.part(part) == null;
    }

    boolean differs(UUID part) {
        var was = base.part(part);
        return was == null || !was.equals(wanted.part(part));
    }
}
