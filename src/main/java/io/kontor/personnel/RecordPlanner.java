package io.kontor.personnel;

import io.kontor.career.Ladder;
import io.kontor.career.LadderService;
import io.kontor.planner.Kind;
import io.kontor.planner.Line;
import io.kontor.planner.Meaning;
import io.kontor.planner.Pieces;
import io.kontor.planner.Pieces.Guard;
import io.kontor.planner.Plan;
import io.kontor.planner.Planner;
import io.kontor.planner.Progress;
import io.kontor.planner.Refused;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Compares a file of records with what the career files of the people in it say already. */
record RecordPlanner(Form form, Staff staff, LadderService ladders, Pieces pieces)
        implements Planner {

    @Override
    public Kind kind() {
        return form.kind();
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        var plan = new Plan();
        var filing = new Filing(form, plan);
        return Mono.zip(staff.reached(viewer, PeopleDeed.IMPORT_FILES), ladders.now())
                .publishOn(Schedulers.fromExecutor(Live.threads()))
                .doOnNext(read -> take(lines, read.getT1(), read.getT2(), filing, plan, progress))
                .then(Mono.defer(() -> there(filing).doOnNext(filing::compare)))
                .then(Mono.fromSupplier(() -> write(plan, filing, viewer)));
    }

    private void take(
            List<Line> lines,
            Reached reached,
            Ladder ladder,
            Filing filing,
            Plan plan,
            Progress progress) {
        progress.begin(Progress.Stage.CHECKING, lines.size());
        for (var line : lines) {
            try {
                var row = new Meaning(line);
                var entry = new Entry(row, reached.person(row).id());
                filing.take(form.read(row, entry, ladder));
            } catch (Refused refused) {
                plan.refuse(refused.error());
            }
            progress.more(1);
        }
    }

    private Mono<List<io.kontor.planner.Piece>> there(Filing filing) {
        var people = filing.entries().stream().map(Entry::person).distinct().toList();
        var columns = new ArrayList<>(form.columns());
        columns.addFirst("id");
        return pieces.of(form.table(), columns, "person_id", people).collectList();
    }

    private Plan write(Plan plan, Filing filing, Viewer viewer) {
        var reach = PeopleAccess.sql(viewer, PeopleDeed.IMPORT_FILES);
        var guard =
                new Guard("t.person_id in (select p.id from person p where " + reach + ")", viewer);
        return plan.by(
                pieces.add(filing.added(), guard)
                        .concatWith(pieces.change(filing.changed(), guard)));
    }
}
