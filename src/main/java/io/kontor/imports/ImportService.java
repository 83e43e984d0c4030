package io.kontor.imports;

import io.kontor.account.NotAllowed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
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
        var deed = kind == Kind.TEAMS ? Deed.IMPORT_PEOPLE : Deed.IMPORT;
        return Access.may(viewer.role(), deed);
    }

    /**
     * Reads a file as a table.
     *
     * @throws UnreadableFile when it is none
     */
    public static Sheet read(byte[] file) {
        return Files.read(file);
    }

    /** The mapping this person used for such a file before, or a guess. */
    public Mono<Mapping> mapping(Kind kind, Sheet sheet, Viewer viewer) {
        return mappings.remembered(kind, sheet, viewer)
                .defaultIfEmpty(Mapping.guess(kind, sheet.headings()));
    }

    /** Says what would happen; nothing is written. */
    public Mono<ImportReport> check(Kind kind, Sheet sheet, Mapping mapping, Viewer viewer) {
        return plan(kind, sheet, mapping, viewer)
                .map(plan -> plan.report(kind, true, sheet.rows().size()));
    }

    /** Does it, as one step; rows with errors are left out and reported. */
    public Mono<ImportReport> apply(Kind kind, Sheet sheet, Mapping mapping, Viewer viewer) {
        var step = Step.of(Step.Kind.IMPORT, viewer.person(), kind.name().toLowerCase(Locale.ROOT));
        return plan(kind, sheet, mapping, viewer)
                .flatMap(
                        plan -> {
                            var report = plan.report(kind, false, sheet.rows().size());
                            var keep = mappings.remember(kind, sheet, mapping, viewer);
                            return plan.isEmpty()
                                    ? keep.thenReturn(report)
                                    : write.step(step, plan.write().then(keep))
                                            .thenReturn(report.of(step.id()));
                        });
    }

    private Mono<Plan> plan(Kind kind, Sheet sheet, Mapping mapping, Viewer viewer) {
        if (!may(viewer, kind)) {
            return Mono.error(
                    new NotAllowed(kind == Kind.TEAMS ? Deed.IMPORT_PEOPLE : Deed.IMPORT));
        }
        for (var target : kind.targets()) {
            if (target.required()
                    && !sheet.headings()
                            .contains(mapping.columns().getOrDefault(target.key(), ""))) {
                return Mono.error(new MissingColumn(target.key()));
            }
        }
        var planner = planners.stream().filter(p -> p.kind() == kind).findFirst().orElseThrow();
        return planner.plan(lines(sheet, mapping), viewer);
    }

    private static List<Line> lines(Sheet sheet, Mapping mapping) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            var row = sheet.rows().get(i);
            var values = new HashMap<String, String>();
            mapping.columns()
                    .forEach(
                            (target, heading) -> {
                                int column = sheet.headings().indexOf(heading);
                                if (column >= 0) {
                                    values.put(
                                            target,
                                            mapping.corrected(target, Sheet.cell(row, column)));
                                }
                            });
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(i + 2, values));
            }
        }
        return lines;
    }
}
