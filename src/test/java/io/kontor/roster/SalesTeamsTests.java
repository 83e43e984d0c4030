package io.kontor.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.imports.Bringing;
import io.kontor.imports.ImportService;
import io.kontor.planner.Kind;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The teams of a real export become a tree with days: regions under managers, agents below. */
@OnlyTheServices
class SalesTeamsTests {

    private static final Path FILE =
            Path.of("..", "shared", "data", "crm-sales", "sales_teams.csv");
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 10, 20);

    @Autowired ImportService imports;
    @Autowired Undo undo;
    @Autowired Team team;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    private record Agent(String name, String manager, String office) {}

    private static List<Agent> agents() throws IOException {
        if (!Files.exists(FILE)) {
            System.err.println("*** SKIPPED: " + FILE + " IS MISSING ***");
            Assumptions.abort(FILE + " is missing");
        }
        return Files.readAllLines(FILE).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Agent(cells[0], cells[1], cells[2]))
                .toList();
    }

    @Test
    void managersLeadRegionsAndAgentsStandBelowThemFromTheFirstDayOn() throws IOException {
        company.found();
        var agents = agents();
        var regionOf =
                agents.stream()
                        .collect(Collectors.toMap(Agent::manager, Agent::office, (a, _) -> a));
        var files = new Bringing(imports);
        var steps = new ArrayDeque<UUID>();
        for (var file : texts(agents, regionOf).entrySet()) {
            var report = files.apply(file.getKey(), file.getValue(), company.hr);
            team.refresh().block();
            assertThat(report.errors()).as(file.getKey().name()).isEmpty();
            steps.push(Objects.requireNonNull(report.step()));
            assertThat(files.apply(file.getKey(), file.getValue(), company.hr).step()).isNull();
        }
        assertThat(tree(FIRST_DAY)).isEqualTo(expected(agents));
        assertThat(tree(FIRST_DAY.minusDays(1))).isEmpty();
        assertThat(regions()).isEqualTo(Map.of("Central", 2L, "East", 2L, "West", 2L));
        steps.forEach(step -> undo.undo(step, company.hr).block());
        assertThat(tree(FIRST_DAY)).isEmpty();
    }

    private static Map<Kind, String> texts(List<Agent> agents, Map<String, String> regionOf) {
        var people =
                Stream.concat(
                        regionOf.entrySet().stream()
                                .map(m -> m.getKey() + ",Sales manager," + m.getValue()),
                        agents.stream().map(a -> a.name() + ",Sales agent," + a.office()));
        // Agents first: a superior may come later in the same file.
        var positions =
                Stream.concat(
                        agents.stream()
                                .map(
                                        a ->
                                                "crm "
                                                        + a.name()
                                                        + ",Sales agent,"
                                                        + a.office()
                                                        + ",crm "
                                                        + a.manager()),
                        regionOf.entrySet().stream()
                                .map(
                                        m ->
                                                "crm "
                                                        + m.getKey()
                                                        + ",Sales manager,"
                                                        + m.getValue()
                                                        + ","));
        var names = Stream.concat(regionOf.keySet().stream(), agents.stream().map(Agent::name));
        var texts = new java.util.LinkedHashMap<Kind, String>();
        texts.put(Kind.PEOPLE, file("name,title,regional_office,hired", people));
        texts.put(Kind.POSITIONS, file("position,title,regional_office,manager,since", positions));
        texts.put(
                Kind.TENURES,
                file("position,sales_agent,since", names.map(n -> "crm " + n + "," + n))
                        .replace("sales_agent", "employee"));
        return texts;
    }

    private static String file(String headings, Stream<String> rows) {
        return rows.map(row -> row + "," + FIRST_DAY)
                .collect(
                        Collectors.joining(
                                "\n", headings.replace("regional_office", "office") + "\n", "\n"));
    }

    private static List<String> expected(List<Agent> agents) {
        return agents.stream()
                .map(a -> a.manager() + " > " + a.name() + " in " + a.office())
                .sorted()
                .toList();
    }

    private List<String> tree(LocalDate day) {
        return database.sql(
                        """
                        select m.name || ' > ' || a.name || ' in ' || p.region
                        from reporting_line l
                        join position p on p.id = l.position_id and p.external_key like 'crm %'
                        join tenure t on t.position_id = p.id and is_on(:day, t.since, t.until)
                        join person a on a.id = t.person_id
                        join tenure s on s.position_id = l.superior_id and is_on(:day, s.since, s.until)
                        join person m on m.id = s.person_id
                        where is_on(:day, l.since, l.until)
                        """)
                .bind("day", day)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .map(rows -> rows.stream().sorted().toList())
                .block();
    }

    /** How many managers lead each region. */
    private Map<String, Long> regions() {
        return database.sql(
                        """
                        select region, count(*) as managers from position
                        where external_key like 'crm %' and title = 'lead' group by region
                        """)
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get(0, String.class)),
                                        Objects.requireNonNull(row.get(1, Long.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .block();
    }
}
