package io.kontor.backfill;

import io.kontor.account.Account;
import io.kontor.account.AccountImports;
import io.kontor.planner.Kind;
import io.kontor.planner.Line;
import io.kontor.planner.Meaning;
import io.kontor.planner.Plan;
import io.kontor.planner.Planner;
import io.kontor.planner.Progress;
import io.kontor.planner.Refused;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Compares a file of the past with what is there; health moves in the step that brings it in. */
@Component
class Backfill {

    private final AccountImports accounts;
    private final Team team;
    private final PastRows past;

    Backfill(AccountImports accounts, Team team, PastRows past) {
        this.accounts = accounts;
        this.team = team;
        this.past = past;
    }

    /** What brings in files of this source. */
    Planner of(Source source) {
        return new Files(source);
    }

    private record Known(Map<String, Account> accounts, Map<String, Person> people) {}

    private Mono<Known> known(Viewer viewer) {
        var byName =
                accounts.importable(viewer)
                        .collect(Collectors.toMap(Account::name, Function.identity(), (a, _) -> a));
        var people =
                team.refresh()
                        .map(
                                all ->
                                        all.people().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Person::name,
                                                                Function.identity(),
                                                                (a, _) -> a)));
        return Mono.zip(byName, people).map(both -> new Known(both.getT1(), both.getT2()));
    }

    private final class Files implements Planner {

        private final Source source;

        Files(Source source) {
            this.source = source;
        }

        @Override
        public Kind kind() {
            return source.kind();
        }

        @Override
        public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
            var plan = new Plan();
            return known(viewer)
                    .publishOn(Schedulers.fromExecutor(Live.threads()))
                    .map(known -> read(lines, known, plan, progress))
                    .flatMap(rows -> compare(rows, plan, viewer))
                    .thenReturn(plan);
        }

        private List<Row> read(List<Line> lines, Known known, Plan plan, Progress progress) {
            progress.begin(Progress.Stage.CHECKING, lines.size());
            var rows = new ArrayList<Row>();
            var ids = new HashSet<Object>();
            for (var line : lines) {
                try {
                    var row =
                            source.read(
                                    new Cells(new Meaning(line), known.accounts(), known.people()));
                    if (!ids.add(row.id())) {
                        throw new Refused(line.error("account", "TWICE", ""));
                    }
                    rows.add(row);
                } catch (Refused refused) {
                    plan.refuse(refused.error());
                }
                progress.more(1);
            }
            return rows;
        }

        private Mono<Void> compare(List<Row> rows, Plan plan, Viewer viewer) {
            return Flux.fromIterable(rows)
                    .buffer(TOGETHER)
                    .concatMap(some -> past.compare(source, some))
                    .collectList()
                    .doOnNext(all -> write(all, plan, viewer))
                    .then();
        }

        private void write(List<PastRows.Compared> all, Plan plan, Viewer viewer) {
            var added = new ArrayList<Row>();
            var changed = new ArrayList<Row>();
            for (var one : all) {
                if (one.isNew()) {
                    plan.add();
                    added.add(one.row());
                } else {
                    plan.change(one.cells());
                    if (one.cells() > 0) {
                        changed.add(one.row());
                    }
                }
            }
            var pieces =
                    pieces(added, some -> past.add(source, some, viewer))
                            .concatWith(pieces(changed, some -> past.change(source, some, viewer)));
            plan.by(
                    source.isOutcome()
                            ? pieces.concatWith(past.remember(all).thenReturn(0))
                            : pieces);
        }

        private Flux<Integer> pieces(List<Row> rows, Function<List<Row>, Mono<Void>> write) {
            return Flux.fromIterable(rows)
                    .buffer(TOGETHER)
                    .concatMap(some -> write.apply(some).thenReturn(some.size()));
        }
    }
}
