package io.kontor.roster;

import io.kontor.roster.Part.Tenure;
import io.kontor.team.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether every position has one holder at a time, who is here, while the position is there. */
record Holders(Working working, Map<UUID, Person> people) {

    List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        for (var tenure : working.wanted().tenures()) {
            flaws.addAll(times(tenure));
        }
        for (var post : working.wanted().posts()) {
            flaws.addAll(together(working.wanted().tenuresOf(post.id())));
        }
        return flaws;
    }

    private List<Flaw> times(Tenure tenure) {
        var post = working.wanted().post(tenure.post());
        if (post == null) {
            return List.of(new Flaw(tenure.id(), "position", "LEFT_OUT"));
        }
        if (!post.days().covers(tenure.days())) {
            boolean early = tenure.days().since().isBefore(post.days().since());
            var column = early ? "since" : "until";
            var bound = early ? post.days().since() : post.days().until();
            return List.of(
                    new Flaw(tenure.id(), column, "NOT_THERE", text(bound)),
                    new Flaw(post.id(), column, "IN_USE"));
        }
        var left = people.containsKey(tenure.person()) ? left(tenure.person()) : null;
        return left != null && new Days(LocalDate.MIN, left).endsBefore(tenure.days())
                ? List.of(new Flaw(tenure.id(), "until", "LEFT", left.toString()))
                : List.of();
    }

    private @Nullable LocalDate left(UUID person) {
        return Objects.requireNonNull(people.get(person)).leftOn();
    }

    private static List<Flaw> together(List<Tenure> ofOnePost) {
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < ofOnePost.size(); i++) {
            for (var later : ofOnePost.subList(i + 1, ofOnePost.size())) {
                var first = ofOnePost.get(i);
                boolean same =
                        first.acting() == later.acting() || first.person().equals(later.person());
                if (same && first.days().overlaps(later.days())) {
                    flaws.add(new Flaw(first.id(), "until", "OVERLAP", text(later.days().since())));
                    flaws.add(new Flaw(later.id(), "since", "OVERLAP", text(first.days().until())));
                }
            }
        }
        return flaws;
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
