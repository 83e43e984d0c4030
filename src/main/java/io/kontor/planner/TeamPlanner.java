package io.kontor.planner;

import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sales agents become account managers, their managers leads below whoever brings them in. */
@Component
class TeamPlanner implements Planner {

    private final Team team;

    TeamPlanner(Team team) {
        this.team = team;
    }

    @Override
    public Kind kind() {
        return Kind.TEAMS;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        return Mono.zip(team.refresh(), team.line(viewer.person()))
                .map(read -> new TeamRows(read.getT1(), read.getT2(), viewer))
                .map(rows -> plan(rows, lines, progress));
    }

    private Plan plan(TeamRows rows, List<Line> lines, Progress progress) {
        var plan = rows.read(lines, progress);
        var add = Flux.fromIterable(rows.added()).concatMap(one -> team.add(one).thenReturn(1));
        var change =
                Flux.fromIterable(rows.changed()).concatMap(one -> team.replace(one).thenReturn(1));
        return plan.by(add.concatWith(change));
    }
}
