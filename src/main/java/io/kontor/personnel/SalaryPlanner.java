package io.kontor.personnel;

import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.SalaryFiles;
import io.kontor.planner.Kind;
import io.kontor.planner.Line;
import io.kontor.planner.Meaning;
import io.kontor.planner.Plan;
import io.kontor.planner.Planner;
import io.kontor.planner.Progress;
import io.kontor.planner.Refused;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Compares a file of salaries with what is in the vault. There, what was entered stays: another row
 * for the same day takes its place.
 */
@Component
class SalaryPlanner implements Planner {

    private final Staff staff;
    private final SalaryFiles salaries;

    SalaryPlanner(Staff staff, SalaryFiles salaries) {
        this.staff = staff;
        this.salaries = salaries;
    }

    @Override
    public Kind kind() {
        return Kind.SALARIES;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        var plan = new Plan();
        return staff.reached(viewer, PeopleDeed.WRITE_PAY)
                .publishOn(Schedulers.fromExecutor(Live.threads()))
                .map(reached -> read(lines, reached, plan, progress))
                .flatMap(rows -> compared(rows, viewer, plan))
                .map(
                        entered ->
                                plan.by(salaries.enter(entered, viewer))
                                        .through(work -> salaries.inside(work, viewer)));
    }

    private static Collection<SalaryRow> read(
            List<Line> lines, Reached reached, Plan plan, Progress progress) {
        progress.begin(Progress.Stage.CHECKING, lines.size());
        Map<String, SalaryRow> rows = new LinkedHashMap<>();
        var currencies = Set.copyOf(FieldValue.choices(AccountField.CURRENCY));
        for (var line : lines) {
            try {
                take(new Meaning(line), reached, currencies, rows, plan);
            } catch (Refused refused) {
                plan.refuse(refused.error());
            }
            progress.more(1);
        }
        return rows.values();
    }

    private static void take(
            Meaning row,
            Reached reached,
            Set<String> currencies,
            Map<String, SalaryRow> rows,
            Plan plan) {
        var person = reached.person(row);
        var read = SalaryRow.read(row, person.id(), currencies);
        if (rows.putIfAbsent(SalaryRow.identity(read.salary()), read) != null) {
            throw row.refused("employee", "TWICE");
        }
        if (!person.hasLevel()) {
            plan.warn(row.line().error("employee", "NO_LEVEL", ""));
        }
    }

    private Mono<List<Salary>> compared(Collection<SalaryRow> rows, Viewer viewer, Plan plan) {
        var people = rows.stream().map(row -> row.salary().person()).collect(Collectors.toSet());
        return salaries.known(people, viewer)
                .map(
                        known ->
                                known.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        SalaryRow::identity, Function.identity())))
                .map(known -> entered(rows, known, plan));
    }

    private static List<Salary> entered(
            Collection<SalaryRow> rows, Map<String, Salary> known, Plan plan) {
        var entered = new ArrayList<Salary>();
        for (var row : rows) {
            var was = known.get(SalaryRow.identity(row.salary()));
            int cells = was == null ? 1 : row.cellsUnlike(was);
            if (was == null) {
                plan.add();
            } else {
                plan.change(cells);
            }
            if (cells > 0) {
                entered.add(row.salary());
            }
        }
        return entered;
    }
}
