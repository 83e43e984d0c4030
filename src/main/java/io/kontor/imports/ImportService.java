package io.kontor.imports;

import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.planner.Kind;
import io.kontor.planner.Plan;
import io.kontor.planner.Planner;
import io.kontor.planner.Progress;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Brings a file in: compared with what is there, then written as one step, or not at all. */
@Service
public class ImportService {

    private final List<Planner> planners;
    private final Mappings mappings;
    private final Write write;

    ImportService(List<Planner> planners, Mappings mappings, Write write) {
        this.planners = planners;
        this.mappings = mappings;
        this.write = write;
    }

    public static boolean may(Viewer viewer, Kind kind) {
        return Access.may(viewer.role(), deed(kind));
    }

    private static Deed deed(Kind kind) {
        return kind == Kind.TEAMS ? Deed.IMPORT_PEOPLE : Deed.IMPORT;
    }

    /**
     * Reads a file as a table.
     *
     * @throws UnreadableFile when it is none
     */
    public static Sheet read(byte[] file) {
        return Files.read(file, new Progress());
    }

    /** The mapping this person used for such a file before, or a guess. */
    public Mono<Mapping> mapping(Kind kind, Sheet sheet, Viewer viewer) {
        return mappings.remembered(kind, sheet, viewer)
                .defaultIfEmpty(Mapping.guess(kind, sheet.headings()));
    }

    /** Says what would happen; nothing is written. */
    public Mono<ImportReport> check(Kind kind, Sheet sheet, Mapping mapping, Viewer viewer) {
        return check(kind, sheet, mapping, viewer, new Progress());
    }

    /** The same, told of as it goes. */
    public Mono<ImportReport> check(
            Kind kind, Sheet sheet, Mapping mapping, Viewer viewer, Progress progress) {
        return plan(kind, sheet, mapping, viewer, progress)
                .map(plan -> ImportReport.of(plan, kind, sheet.rows().size()));
    }

    /** Does it, as one step; rows with errors are left out and reported. */
    public Mono<ImportReport> apply(Kind kind, Sheet sheet, Mapping mapping, Viewer viewer) {
        return apply(kind, sheet, mapping, viewer, new Progress());
    }

    /** The same, told of as it goes; cancelled on its way it leaves nothing. */
    public Mono<ImportReport> apply(
            Kind kind, Sheet sheet, Mapping mapping, Viewer viewer, Progress progress) {
        var step = Step.of(Step.Kind.IMPORT, viewer.person(), kind.name().toLowerCase(Locale.ROOT));
        var keep = mappings.remember(kind, sheet, mapping, viewer);
        return plan(kind, sheet, mapping, viewer, progress)
                .flatMap(
                        plan -> {
                            var report = ImportReport.of(plan, kind, sheet.rows().size());
                            return plan.isEmpty()
                                    ? keep.thenReturn(report.done(null))
                                    : write.large(step, written(plan, progress).then(keep))
                                            .thenReturn(report.done(step.id()));
                        });
    }

    private static Mono<Void> written(Plan plan, Progress progress) {
        return Mono.fromRunnable(
                        () -> progress.begin(Progress.Stage.WRITING, plan.added() + plan.changed()))
                .thenMany(plan.writes())
                .doOnNext(progress::more)
                .then();
    }

    private Mono<Plan> plan(
            Kind kind, Sheet sheet, Mapping mapping, Viewer viewer, Progress progress) {
        if (!may(viewer, kind)) {
            return Mono.error(new NotAllowed(deed(kind)));
        }
        for (var target : kind.targets()) {
            if (target.required() && !mapping.reads(target, sheet)) {
                return Mono.error(new MissingColumn(target.key()));
            }
        }
        var planner = planners.stream().filter(p -> p.kind() == kind).findFirst().orElseThrow();
        return planner.plan(mapping.lines(sheet), viewer, progress);
    }
}
