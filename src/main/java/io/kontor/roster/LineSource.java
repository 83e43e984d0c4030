package io.kontor.roster;

import com.fasterxml.uuid.Generators;
import io.kontor.planner.Kind;
import io.kontor.planner.Meaning;
import io.kontor.roster.Part.Report;
import java.util.List;

/** Whom positions report to from when on: each line lasts until the next one of the position. */
final class LineSource implements Source {

    @Override
    public Kind kind() {
        return Kind.REPORTING_LINES;
    }

    @Override
    public Wish read(Meaning row, Names names, Roster roster) {
        row.required("since");
        var since = row.date("since").orElseThrow();
        var post = names.post(row, "position", since);
        var superior = names.post(row, "superior", since);
        if (superior.equals(post)) {
            throw row.refused("superior", "CIRCLE");
        }
        var end = Stretch.end(row, "until").orElse(null);
        if (end != null && !end.isAfter(since)) {
            throw Stretch.backwards(row);
        }
        var before =
                roster.reportsOf(post).stream()
                        .filter(r -> r.days().since().equals(since))
                        .findFirst();
        var id = before.map(Report::id).orElseGet(Generators.timeBasedEpochGenerator()::generate);
        var line = new Report(id, post, superior, new Days(since, end));
        return new Wish(row.line(), List.of(line), end);
    }
}
