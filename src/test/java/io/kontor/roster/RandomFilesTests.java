package io.kontor.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.imports.Bringing;
import io.kontor.imports.ImportReport;
import io.kontor.imports.ImportService;
import io.kontor.planner.Kind;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a file wants, what is let in is an organisation that the database lets in too. */
@OnlyTheServices
class RandomFilesTests {

    private static final long SEED = 20_261_201;
    private static final int ROUNDS = 20;
    private static final int SIZE = 8;
    private static final List<Kind> KINDS =
            List.of(Kind.POSITIONS, Kind.REPORTING_LINES, Kind.TENURES);

    @Autowired ImportService imports;
    @Autowired Team team;
    @Autowired Company company;

    private final Random random = new Random(SEED);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theDatabaseNeverHasToRefuseAndTheSameFileChangesNothingMore() {
        company.found();
        var files = new Bringing(imports);
        var people = new StringBuilder("key,name,role\n");
        for (int i = 0; i < SIZE; i++) {
            people.append(mark + "e" + i + "," + mark + " " + i + ",manager\n");
        }
        files.apply(Kind.PEOPLE, people.toString(), company.hr);
        int taken = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var kind : KINDS) {
                var text = text(kind);
                var report = files.apply(kind, text, company.hr);
                assertThat(report.errors())
                        .as(kind + "\n" + text)
                        .noneMatch(e -> e.reason().contains("MEANWHILE"));
                taken += report.added() + report.changed();
                refused += report.refused();
                assertThat(onlyWhatWasRefused(files.apply(kind, text, company.hr), report))
                        .as(kind + "\n" + text)
                        .isTrue();
                team.refresh().block();
            }
        }
        assertThat(taken).as("of both there are many").isGreaterThan(50);
        assertThat(refused).isGreaterThan(50);
    }

    /** What came in the first time is there the second time. */
    private static boolean onlyWhatWasRefused(ImportReport again, ImportReport first) {
        return again.unchanged() >= 0 && again.added() + again.changed() <= first.refused();
    }

    private String text(Kind kind) {
        var text =
                new StringBuilder(
                        switch (kind) {
                            case POSITIONS -> "key,title,superior,since,until\n";
                            case REPORTING_LINES -> "position,superior,since\n";
                            default -> "position,employee,since,until,acting\n";
                        });
        for (int i = 0; i < SIZE; i++) {
            text.append(row(kind)).append('\n');
        }
        return text.toString();
    }

    private String row(Kind kind) {
        var post = mark + "p" + random.nextInt(SIZE);
        var other = mark + "p" + random.nextInt(SIZE);
        return switch (kind) {
            case POSITIONS ->
                    post
                            + ",manager,"
                            + (random.nextBoolean() ? other : "")
                            + ","
                            + day()
                            + ","
                            + end();
            case REPORTING_LINES -> post + "," + other + "," + day();
            default ->
                    post
                            + ","
                            + mark
                            + "e"
                            + random.nextInt(SIZE)
                            + ","
                            + day()
                            + ","
                            + end()
                            + ","
                            + (random.nextInt(4) == 0 ? "yes" : "no");
        };
    }

    private LocalDate day() {
        return LocalDate.now().plusDays(random.nextInt(60) - 40);
    }

    private String end() {
        return random.nextInt(3) == 0 ? "" : day().plusDays(40).toString();
    }
}
