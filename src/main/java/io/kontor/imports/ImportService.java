package io.kontor.imports;

import io.kontor.account.ChangedMeanwhile;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.planner.Kind;
import io.kontor.planner.Plan;
import io.kontor.planner.Planner;
import io.kontor.planner.Progress;
import io.kontor.security.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
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
        return ImportRights.may(viewer.role(), kind);
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

    /**
     * The same, told of as it goes; cancelled on its way it leaves nothing. How the file was read
     * is remembered afterwards, and that never fails what is done by then.
     */
    public Mono<ImportReport> apply(
            Kind kind, Sheet sheet, Mapping mapping, Viewer viewer, Progress progress) {
        var keep =
                Discretion.mayRemember(kind, sheet)
                        ? mappings.remember(
                                kind, sheet, Discretion.remembered(kind, mapping), viewer)
                        : Mono.<Void>empty();
        return plan(kind, sheet, mapping, viewer, progress)
                .flatMap(
                        plan -> {
                            var report = ImportReport.of(plan, kind, sheet.rows().size());
                            var work = written(plan, progress);
                            return plan.isEmpty()
                                    ? Mono.just(report.done(null))
                                    : apply(plan, report, work, viewer);
                        })
                .flatMap(done -> keep.thenReturn(done));
    }

    private Mono<ImportReport> apply(
            Plan plan, ImportReport report, Mono<Void> work, Viewer viewer) {
        var label = report.kind().name().toLowerCase(Locale.ROOT);
        var step = Step.of(Step.Kind.IMPORT, viewer.person(), label);
        var done =
                plan.door()
                        .map(door -> door.apply(work).thenReturn(report.done(null)))
                        .orElseGet(
                                () -> write.large(step, work).thenReturn(report.done(step.id())));
        return done.onErrorMap(DuplicateKeyException.class, _ -> new ChangedMeanwhile())
                .onErrorResume(
                        failure -> {
                            var errors = plan.refusedBy(failure);
                            return errors.isEmpty()
                                    ? Mono.error(failure)
                                    : Mono.just(report.refused(errors));
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
            return Mono.error(ImportRights.refusal(kind));
        }
        for (var target : kind.targets()) {
            if (target.required() && !mapping.reads(target, sheet)) {
                return Mono.error(new MissingColumn(target.key()));
            }
        }
        var planner = planners.stream().filter(p -> p.kind() == kind).findFirst().orElseThrow();
        return planner.plan(mapping.lines(sheet), viewer, progress)
                .doOnNext(plan -> plan.errors().replaceAll(e -> Discretion.told(kind, e)))
                .doOnNext(plan -> plan.warnings().replaceAll(e -> Discretion.told(kind, e)));
    }
}
