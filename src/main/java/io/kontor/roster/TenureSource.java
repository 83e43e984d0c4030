package io.kontor.roster;

import com.fasterxml.uuid.Generators;
import io.kontor.planner.Kind;
import io.kontor.planner.Meaning;
import io.kontor.roster.Part.Tenure;

/** Who holds which position from when to when. */
final class TenureSource implements Source {

    @Override
    public Kind kind() {
        return Kind.TENURES;
    }

    @Override
    public Wish read(Meaning row, Names names, Roster roster) {
        row.required("since");
        var since = row.date("since").orElseThrow();
        var post = names.post(row, "position", since);
        var person = names.person(row, "employee");
        var before =
                roster.tenuresOf(post).stream()
                        .filter(t -> t.person().equals(person))
                        .filter(t -> t.days().since().equals(since))
                        .findFirst()
                        .orElse(null);
        var acting = row.flag("acting", before != null && before.acting());
        var days = Stretch.of(row, since, before == null ? null : before.days());
        var id = before == null ? Generators.timeBasedEpochGenerator().generate() : before.id();
        return Wish.of(row.line(), new Tenure(id, post, person, days, acting));
    }
}
