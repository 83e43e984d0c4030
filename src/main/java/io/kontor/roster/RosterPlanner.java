package io.kontor.roster;

import io.kontor.organisation.RefusedMove;
import io.kontor.planner.Kind;
import io.kontor.planner.Line;
import io.kontor.planner.Meaning;
import io.kontor.planner.Pieces;
import io.kontor.planner.Plan;
import io.kontor.planner.Planner;
import io.kontor.planner.Progress;
import io.kontor.planner.Refused;
import io.kontor.planner.RowError;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Compares a file of the organisation with the organisation of all days, as a whole. */
record RosterPlanner(Supplier<Source> sources, Rosters rosters, Team team, Pieces pieces)
        implements Planner {

    @Override
    public Kind kind() {
        return sources.get().kind();
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        return Mono.zip(team.refresh(), rosters.now(), team.line(viewer.person()))
                .publishOn(Schedulers.fromExecutor(Live.threads()))
                .map(
                        read -> {
                            var everybody = read.getT1();
                            var may = Authority.of(viewer, everybody, read.getT2(), read.getT3());
                            return plan(lines, may, progress, everybody, read.getT2());
                        });
    }

    private Plan plan(
            List<Line> lines,
            Authority authority,
            Progress progress,
            Organisation organisation,
            Roster roster) {
        var plan = new Plan();
        progress.begin(Progress.Stage.CHECKING, lines.size());
        var wishes = read(lines, new Names(roster, organisation.people()), roster, plan, progress);
        var people =
                organisation.people().stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        var whole = Whole.of(roster, wishes, people, authority);
        whole.errors().forEach(plan::refuse);
        new Outcome(whole).tell(plan);
        return plan.by(new Writing(whole.working(), pieces).as(authority.viewer()))
                .orElse(failure -> refusedBy(failure, whole));
    }

    private List<Wish> read(
            List<Line> lines, Names names, Roster roster, Plan plan, Progress progress) {
        var source = sources.get();
        var wishes = new ArrayList<Wish>();
        var ids = new HashSet<UUID>();
        lines.forEach(line -> source.announce(new Meaning(line), names));
        for (var line : lines) {
            try {
                var wish = source.read(new Meaning(line), names, roster);
                if (!ids.add(identity(wish))) {
                    throw new Refused(line.error(first(), "TWICE", ""));
                }
                wishes.add(wish);
            } catch (Refused refused) {
                plan.refuse(refused.error());
            }
            progress.more(1);
        }
        return wishes;
    }

    /** Of a new line or tenure what it is about, so that the same one twice is found out. */
    private static UUID identity(Wish wish) {
        return switch (wish.parts().getFirst()) {
            case Part.Post post -> post.id();
            case Part.Report report -> named(report.post() + " " + report.days().since());
            case Part.Tenure t -> named(t.post() + " " + t.person() + " " + t.days().since());
        };
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String first() {
        return kind() == Kind.POSITIONS ? "key" : "position";
    }

    /** Somebody changed the organisation meanwhile so that the database refuses the rest. */
    private List<RowError> refusedBy(Throwable failure, Whole whole) {
        if (!(RefusedMove.of(failure) instanceof RefusedMove refused)) {
            return List.of();
        }
        var reason = refused.why() == RefusedMove.Why.CIRCLE ? "CIRCLE_MEANWHILE" : "MEANWHILE";
        return whole.wishes().stream()
                .filter(wish -> whole.working().differs(wish.id()))
                .map(wish -> wish.line().error(first(), reason, ""))
                .toList();
    }
}
