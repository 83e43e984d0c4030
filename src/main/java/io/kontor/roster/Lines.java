package io.kontor.roster;

import io.kontor.roster.Part.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whether the lines of all positions make a tree on every day, as the database asks it. */
record Lines(Working working) {

    private static final int DEEPEST = 200;

    List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        for (var report : working.wanted().reports()) {
            flaws.addAll(times(report));
            if (working.differs(report.id())) {
                circle(report.post(), report.superior(), report.days(), 0)
                        .forEach(part -> flaws.add(new Flaw(part, "superior", "CIRCLE")));
            }
        }
        return flaws;
    }

    private List<Flaw> times(Report report) {
        var post = working.wanted().post(report.post());
        var superior = working.wanted().post(report.superior());
        if (post == null || superior == null) {
            return List.of(
                    new Flaw(report.id(), superior == null ? "superior" : "position", "LEFT_OUT"));
        }
        if (report.days().isEmpty()) {
            return List.of(
                    new Flaw(report.id(), "since", "NOT_THERE"),
                    new Flaw(post.id(), "until", "IN_USE"));
        }
        if (report.days().since().isBefore(post.days().since())) {
            return List.of(
                    new Flaw(report.id(), "since", "NOT_THERE", "" + post.days().since()),
                    new Flaw(post.id(), "since", "IN_USE"));
        }
        if (!superior.days().covers(report.days())) {
            return List.of(
                    new Flaw(report.id(), "superior", "NOT_THERE"),
                    new Flaw(superior.id(), "until", "IN_USE"));
        }
        return said(report);
    }

    private List<Flaw> said(Report report) {
        var end = report.days().until();
        return working
                .saidUntil(report.id())
                .filter(said -> !said.equals(end))
                .map(
                        said -> {
                            boolean gap = end == null || said.isBefore(end);
                            return new Flaw(
                                    report.id(),
                                    "until",
                                    gap ? "GAP" : "OVERLAP",
                                    end == null ? "" : end.toString());
                        })
                .stream()
                .toList();
    }

    /** What closes a circle from a position back to itself, on some day of these; or nothing. */
    private List<UUID> circle(UUID start, UUID at, Days during, int depth) {
        if (at.equals(start)) {
            return working.wanted().reportsOf(start).stream()
                    .filter(r -> r.days().overlaps(during))
                    .map(Report::id)
                    .toList();
        }
        for (var above : depth > DEEPEST ? List.<Report>of() : working.wanted().reportsOf(at)) {
            var both = during.and(above.days());
            if (!both.isEmpty()) {
                var rest = circle(start, above.superior(), both, depth + 1);
                if (!rest.isEmpty()) {
                    var all = new ArrayList<>(rest);
                    all.add(above.id());
                    return all;
                }
            }
        }
        return List.of();
    }
}
