package io.kontor.roster;

import io.kontor.planner.Kind;
import io.kontor.planner.Line;
import io.kontor.planner.Meaning;
import io.kontor.planner.Pieces;
import io.kontor.planner.Pieces.Changed;
import io.kontor.planner.Pieces.Guard;
import io.kontor.planner.Plan;
import io.kontor.planner.Planner;
import io.kontor.planner.Progress;
import io.kontor.planner.Refused;
import io.kontor.security.Viewer;
import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Compares a file of people with the people there are. */
@Component
class PeoplePlanner implements Planner {

    private final Team team;
    private final Rosters rosters;
    private final Pieces pieces;

    PeoplePlanner(Team team, Rosters rosters, Pieces pieces) {
        this.team = team;
        this.rosters = rosters;
        this.pieces = pieces;
    }

    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        var owners =
                team.refresh().flatMap(all -> rosters.owners().map(ids -> Map.entry(all, ids)));
        return Mono.zip(owners, rosters.now(), team.line(viewer.person()))
                .publishOn(Schedulers.fromExecutor(Live.threads()))
                .map(
                        read -> {
                            var everybody = read.getT1().getKey();
                            var rules =
                                    new PersonRules(
                                            viewer,
                                            read.getT3(),
                                            read.getT2(),
                                            read.getT1().getValue());
                            return plan(lines, everybody, rules, progress);
                        });
    }

    private Plan plan(
            List<Line> lines, Organisation organisation, PersonRules rules, Progress progress) {
        var plan = new Plan();
        var reader = new PersonReader(organisation.people());
        Map<UUID, Row> rows = new LinkedHashMap<>();
        progress.begin(Progress.Stage.CHECKING, lines.size());
        for (var line : lines) {
            try {
                take(new Meaning(line), reader, rules, rows);
            } catch (Refused refused) {
                plan.refuse(refused.error());
            }
            progress.more(1);
        }
        new Unique(organisation.people()).refuse(rows, plan);
        return write(plan, rows, rules.viewer());
    }

    /** Somebody as a row wants them, and as they were. */
    record Row(Line line, Someone now, java.util.Optional<Person> was) {

        int cells() {
            return was.map(p -> now.piece().cellsUnlike(Someone.of(p).piece())).orElse(0);
        }
    }

    private static void take(
            Meaning meaning, PersonReader reader, PersonRules rules, Map<UUID, Row> rows) {
        var someone = reader.read(meaning);
        var row = new Row(meaning.line(), someone, reader.present(someone.id()));
        if (rows.containsKey(someone.id())) {
            throw meaning.refused("name", "TWICE");
        }
        rules.check(meaning, row);
        rows.put(someone.id(), row);
    }

    private Plan write(Plan plan, Map<UUID, Row> rows, Viewer viewer) {
        var added =
                rows.values().stream()
                        .filter(row -> row.was().isEmpty())
                        .map(row -> row.now().piece())
                        .toList();
        var changed =
                rows.values().stream()
                        .filter(row -> row.cells() > 0)
                        .map(
                                row ->
                                        new Changed(
                                                Someone.of(row.was().orElseThrow()).piece(),
                                                row.now().piece()))
                        .toList();
        added.forEach(_ -> plan.add());
        rows.values().stream()
                .filter(row -> row.was().isPresent())
                .forEach(row -> plan.change(row.cells()));
        var guard = Guard.none(viewer);
        return plan.by(pieces.add(added, guard).concatWith(pieces.change(changed, guard)));
    }
}
