package io.kontor.roster;

import static io.kontor.imports.Bringing.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.NotAllowed;
import io.kontor.imports.Bringing;
import io.kontor.imports.ImportReport;
import io.kontor.imports.ImportService;
import io.kontor.planner.Kind;
import io.kontor.planner.Progress;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;

/** An organisation comes in from files with its past and its future, or what is wrong is named. */
@OnlyTheServices
class RosterTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final List<Kind> KINDS =
            List.of(Kind.PEOPLE, Kind.POSITIONS, Kind.REPORTING_LINES, Kind.TENURES);

    @Autowired ImportService imports;
    @Autowired Undo undo;
    @Autowired Team team;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    private Bringing files;
    private String mark;

    @BeforeEach
    void found() {
        company.found();
        files = new Bringing(imports);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    /** Keys are written as in "#boss", so that each test has its own. */
    private String marked(String text) {
        return text.replace("#", mark + "-");
    }

    private ImportReport apply(Kind kind, String text) {
        return apply(kind, text, company.hr);
    }

    private ImportReport apply(Kind kind, String text, Viewer viewer) {
        var report = files.apply(kind, marked(text), viewer);
        team.refresh().block();
        return report;
    }

    private static final String PEOPLE =
            """
            employee id,full name,e-mail,login,job title,location,hire date,last day
            #V,Vilde #,#v@x.example,#v,Vice president,Oslo,2019-01-01,
            #D,Didrik #,#d@x.example,,Director of accounts,Oslo,1.2.2020,
            #L,Linn #,,,Lead account manager,Bergen,2021-01-01,
            #A,Are #,,,Account manager,Bergen,2021-01-01,2022-12-31
            #B,Berit #,,,Account manager,Bergen,2022-01-01,9999-12-31
            """;
    private static final String POSITIONS =
            """
            position id,job title,department,location,reports to,valid from,valid to
            #lead,Lead account manager,Fjord,Bergen,#director,2021-01-01,
            #vp,VP of account management,,Oslo,,2019-01-01,
            #director,Director of accounts,,Oslo,#vp,2020-02-01,
            #one,Account manager,Fjord,Bergen,#lead,2021-01-01,
            #two,Account manager,Fjord,Bergen,#lead,2022-01-01,
            #old,Assistant account manager,Fjord,Bergen,#lead,2021-01-01,2021-12-31
            """;

    private String lines() {
        return """
               position,reports to,since
               #two,#director,2024-01-01
               #two,#lead,%s
               """
                .formatted(TODAY.plusDays(30));
    }

    private String tenures() {
        return """
               position,person,since,until,acting
               #vp,#V,2019-01-01,,
               #director,#D,2020-02-01,,
               #lead,Linn #,2021-01-01,,no
               #one,#A,2021-01-01,2023-01-01,
               #one,#B,2023-01-01,,
               #two,#b@nobody.example,2022-01-01,,
               #lead,#B,%s,%s,yes
               """
                .formatted(TODAY.plusDays(10), TODAY.plusDays(20));
    }

    @Test
    void allOfItComesInOnceWithItsDaysAndGoesOutAgain() {
        var before = state();
        var steps = new ArrayDeque<UUID>();
        for (var kind : KINDS) {
            var here = state();
            var would = files.check(kind, marked(text(kind)), company.hr);
            assertThat(state()).as("a dry run writes nothing").isEqualTo(here);
            var done = apply(kind, text(kind));
            assertThat(done.added()).as(kind + " " + errors(done)).isEqualTo(would.added());
            assertThat(done.added()).isPositive();
            steps.push(Objects.requireNonNull(done.step()));
            var again = apply(kind, text(kind));
            assertThat(again.step()).as(kind + " again").isNull();
            assertThat(again.unchanged()).isEqualTo(done.added());
        }
        assertThat(above("two", LocalDate.of(2023, 6, 1))).isEqualTo("lead");
        assertThat(above("two", TODAY)).isEqualTo("director");
        assertThat(above("two", TODAY.plusDays(30))).isEqualTo("lead");
        assertThat(above("old", LocalDate.of(2021, 12, 31))).isEqualTo("lead");
        assertThat(above("old", LocalDate.of(2022, 1, 1))).isEqualTo("nobody");
        assertThat(holders("one", LocalDate.of(2022, 12, 31))).isEqualTo("A");
        assertThat(holders("one", LocalDate.of(2023, 1, 1))).isEqualTo("B");
        assertThat(holders("lead", TODAY.plusDays(15))).isEqualTo("B,L");
        assertThat(role("D")).as("from the position").isEqualTo("DIRECTOR");
        assertThat(text("select left_on::text from person where external_key = '" + mark + "-A'"))
                .as("the day after the last one")
                .isEqualTo("2023-01-01");
        steps.forEach(step -> undo.undo(step, company.hr).block());
        assertThat(state()).isEqualTo(before);
    }

    private String text(Kind kind) {
        return switch (kind) {
            case PEOPLE -> PEOPLE;
            case POSITIONS -> POSITIONS;
            case REPORTING_LINES -> lines();
            default -> tenures();
        };
    }

    private void bringAllIn() {
        KINDS.forEach(kind -> apply(kind, text(kind)));
    }

    @Test
    void theEndOfALineFollowsFromTheNextOne() {
        apply(Kind.PEOPLE, PEOPLE);
        apply(Kind.POSITIONS, POSITIONS);
        var report = apply(Kind.REPORTING_LINES, lines());
        assertThat(report.also())
                .singleElement()
                .matches(also -> also.what().equals("ENDED") && also.count() == 1);
    }

    @Test
    void dirtIsNamedByRowColumnAndSuggestionAndTheRestComesIn() {
        var people =
                """
                employee id,name,e-mail,user name,role,joined on,left on
                #1,Fine #,,,manager,2020-01-01,
                #2,,,,manager,,
                #3,Wrong address #,nowhere,,manager,,
                #4,Wrong title #,,,Acount manager,,
                #5,Backwards #,,,manager,2021-01-01,2020-01-01
                #6,Wrong day #,,,manager,soon,
                #1,Twice #,,,manager,,
                #7,Same login #,,#log,manager,,
                #8,Same login too #,,#log,manager,,
                """;
        var report = apply(Kind.PEOPLE, people);
        assertThat(errors(report))
                .containsExactly(
                        "3 name MISSING",
                        "4 email NOT_AN_ADDRESS",
                        "5 role NOT_A_CHOICE",
                        "6 leftOn OUT_OF_ORDER",
                        "7 joinedOn NOT_A_DATE",
                        "8 key TAKEN",
                        "10 userName TAKEN");
        assertThat(report.errors().get(2).suggestion()).isEqualTo("Account manager");
        assertThat(report.added()).isEqualTo(2);
        var positions =
                """
                key,title,superior,since,until
                #top,vp,,2020-01-01,
                #child,manager,#topp,2020-01-01,
                #late,manager,#top,2019-06-01,
                #ends,lead,#top,2020-01-01,2022-01-01
                #below,manager,#ends,2021-01-01,
                #deeper,assistant,#below,2021-01-01,
                #back,manager,#top,2022-01-01,2021-01-01
                #top,vp,,2020-01-01,
                """;
        var placed = apply(Kind.POSITIONS, positions);
        assertThat(errors(placed))
                .containsExactly(
                        "3 superior UNKNOWN",
                        "8 until OUT_OF_ORDER",
                        "9 key TWICE",
                        "6 superior NOT_THERE",
                        "5 until IN_USE",
                        "7 superior LEFT_OUT");
        assertThat(placed.errors().getFirst().suggestion()).isEqualTo(mark + "-top");
        assertThat(placed.added()).as("the top, and one that begins before it").isEqualTo(2);
        assertThat(above("late", LocalDate.of(2019, 7, 1))).isEqualTo("nobody");
        assertThat(above("late", LocalDate.of(2020, 1, 1))).isEqualTo("top");
        assertThat(placed.warnings()).singleElement().matches(w -> w.reason().equals("AT_THE_TOP"));
    }

    @Test
    void aCircleOfTwoRowsOfOneFileStaysOutAndNothingElse() {
        bringAllIn();
        var circle =
                """
                position,superior,since
                #lead,#one,2025-01-01
                #one,#two,2025-01-01
                #two,#lead,2025-01-01
                #director,#vp,2025-01-01
                """;
        var report = apply(Kind.REPORTING_LINES, circle);
        assertThat(errors(report))
                .containsExactlyInAnyOrder(
                        "2 superior CIRCLE", "3 superior CIRCLE", "4 superior CIRCLE");
        assertThat(report.added()).isEqualTo(1);
        var positions =
                """
                key,title,reports to,since
                #x,lead,#y,2024-01-01
                #y,lead,#x,2025-01-01
                #z,lead,#z,2025-01-01
                """;
        assertThat(errors(apply(Kind.POSITIONS, positions)))
                .containsExactlyInAnyOrder(
                        "2 superior CIRCLE", "3 superior CIRCLE", "4 superior CIRCLE");
    }

    @Test
    void aCircleOnlyInTheFutureIsOneToo() {
        bringAllIn();
        var lines =
                """
                position,superior,since
                #lead,#two,%s
                """
                        .formatted(TODAY.plusDays(5));
        assertThat(errors(apply(Kind.REPORTING_LINES, lines)))
                .as("from the day when two reports to lead again")
                .containsExactly("2 superior CIRCLE");
    }

    @Test
    void twoHoldersGapsAndDaysThatAreNotThereAreRefused() {
        bringAllIn();
        var report =
                apply(
                        Kind.TENURES,
                        """
                        position,person,since,until
                        #one,#L,2024-01-01,
                        #two,#A,2021-06-01,2022-06-01
                        #two,#A,2022-06-01,2023-06-01
                        #old,#B,2021-06-01,2022-06-01
                        #two,#D,2025-01-01,2026-01-01
                        #two,#L,2025-06-01,
                        #two,#nobody,2025-06-01,
                        """);
        assertThat(errors(report))
                .containsExactlyInAnyOrder(
                        "2 since OVERLAP",
                        "3 since NOT_THERE",
                        "4 until LEFT",
                        "5 until NOT_THERE",
                        "6 until OVERLAP",
                        "7 since OVERLAP",
                        "8 employee UNKNOWN");
        assertThat(report.step()).isNull();
        var gap =
                """
                position,superior,since,until
                #one,#director,2024-01-01,2025-01-01
                #two,#vp,2023-01-01,2024-06-01
                """;
        var gaps = apply(Kind.REPORTING_LINES, gap);
        assertThat(errors(gaps)).containsExactlyInAnyOrder("2 until GAP", "3 until OVERLAP");
        assertThat(gaps.errors()).anyMatch(e -> e.suggestion().equals("2024-01-01"));
    }

    @Test
    void whoStillHoldsOrOwnsSomethingDoesNotLeaveByAFile() {
        bringAllIn();
        var leaving = "employee id,name,left on\n#B,Berit #," + TODAY.minusDays(1) + "\n";
        assertThat(errors(apply(Kind.PEOPLE, leaving))).containsExactly("2 leftOn STILL_HOLDS");
        var positions =
                """
                key,title,until
                #one,manager,2024-01-01
                #lead,lead,2024-01-01
                """;
        assertThat(errors(apply(Kind.POSITIONS, positions)))
                .containsExactlyInAnyOrder("2 until IN_USE", "3 until IN_USE");
    }

    @Test
    void whatHasNothingToDoWithThemIsRefused() {
        for (var viewer :
                List.of(
                        company.assistant,
                        company.associate,
                        company.manager,
                        company.liaison,
                        company.admin)) {
            for (var kind : KINDS) {
                assertThatThrownBy(() -> files.apply(kind, marked(text(kind)), viewer))
                        .isInstanceOf(NotAllowed.class);
            }
        }
    }

    @Test
    void nobodyChangesThemselves() {
        key(company.hr, "hr");
        bringAllIn();
        var person = "employee id,name,title\n#hr,Another name,HR\n";
        assertThat(errors(apply(Kind.PEOPLE, person))).containsExactly("2 name NOT_ALLOWED");
        var tenure = "position,person,since\n#two,#hr,2024-01-01\n";
        assertThat(errors(apply(Kind.TENURES, tenure))).containsExactly("2 employee NOT_ALLOWED");
        var line = "position,reports to,since\n#hr,#vp," + TODAY + "\n";
        assertThat(errors(apply(Kind.REPORTING_LINES, line)))
                .containsExactly("2 position NOT_ALLOWED");
        var byVp = apply(Kind.REPORTING_LINES, line, company.vp);
        assertThat(errors(byVp)).isEmpty();
        assertThat(byVp.added()).isEqualTo(1);
    }

    @Test
    void whoLeadsOthersBringsInWhatIsBelowThemAndTakesItBack() {
        key(company.lead, "me");
        key(company.otherManager, "other");
        key(company.director, "boss");
        var people =
                "employee id,name,role\n#N,New one #,assistant\n#X,Too high #,director\n#other,Renamed #,manager\n";
        var hired = apply(Kind.PEOPLE, people, company.lead);
        assertThat(errors(hired)).containsExactly("3 name NOT_ALLOWED", "4 name NOT_ALLOWED");
        assertThat(hired.added()).isEqualTo(1);
        var positions =
                "key,title,reports to\n#mine,assistant,#me\n#theirs,assistant,#other\n#top,lead,\n#beside,lead,#boss\n";
        var opened = apply(Kind.POSITIONS, positions, company.lead);
        assertThat(errors(opened))
                .containsExactlyInAnyOrder(
                        "3 superior NOT_ALLOWED", "4 key NOT_ALLOWED", "5 key NOT_ALLOWED");
        var titles = "key,title,reports to\n#high,HR partner,#me\n#mine,vp,#me\n";
        assertThat(errors(apply(Kind.POSITIONS, titles, company.lead)))
                .as("a title gives rights")
                .containsExactlyInAnyOrder("2 key NOT_ALLOWED", "3 key NOT_ALLOWED");
        var tenures =
                "position,person,since\n#mine,#N,%s\n#mine,#other,%s\n"
                        .formatted(TODAY, TODAY.plusDays(1));
        var held = apply(Kind.TENURES, tenures, company.lead);
        assertThat(errors(held)).containsExactly("3 employee NOT_ALLOWED");
        assertThat(held.added()).isEqualTo(1);
        for (var report : List.of(held, opened, hired)) {
            assertThat(undo.undo(Objects.requireNonNull(report.step()), company.lead).block())
                    .matches(u -> u.fieldsRestored() > 0);
        }
        assertThat(state()).doesNotContain(mark + "-mine").doesNotContain(mark + "-N");
    }

    @Test
    void theDatabasesOwnWallBecomesAReport() {
        bringAllIn();
        var progress = new Progress();
        progress.live()
                .filter(now -> now.stage() == Progress.Stage.CHECKING)
                .next()
                .subscribe(_ -> meanwhile());
        var line = marked("position,superior,since\n#lead,#one," + TODAY + "\n");
        // One reports to director first, so that the file alone closes no circle.
        apply(Kind.REPORTING_LINES, "position,superior,since\n#one,#director," + TODAY + "\n");
        var report = files.apply(Kind.REPORTING_LINES, line, company.hr, progress);
        assertThat(errors(report)).containsExactly("2 position CIRCLE_MEANWHILE");
        assertThat(report.step()).isNull();
        assertThat(report.added()).isZero();
        assertThat(above("lead", TODAY)).isEqualTo("director");
    }

    private void meanwhile() {
        company.sql(
                marked(
                        """
                        update reporting_line l set superior_id = (select id from position where external_key = '#lead')
                        from position p where p.id = l.position_id and p.external_key = '#one' and l.until is null
                        """));
    }

    @Test
    void changedKeysNamesAndTitlesAreCellsOfTheSamePosition() {
        bringAllIn();
        var again =
                """
                key,title,department,name
                #one,Key account manager,Fjell,Strategic accounts
                """;
        var report = apply(Kind.POSITIONS, again);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.cells()).isEqualTo(3);
        undo.undo(Objects.requireNonNull(report.step()), company.hr).block();
        assertThat(apply(Kind.POSITIONS, POSITIONS).step()).isNull();
    }

    @Test
    void aKeyInAnotherCaseIsTheSamePosition() {
        var once = "key,title,unit\n#P-1,manager,Fjord\n#p-1,manager,Fjord\n";
        assertThat(errors(apply(Kind.POSITIONS, once))).containsExactly("3 key TWICE");
        var again = apply(Kind.POSITIONS, "key,title,unit\n#p-1,manager,Fjell\n");
        assertThat(again.added()).isZero();
        assertThat(again.cells()).as("its unit, not its key").isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                company.sql(
                                        marked(
                                                "insert into position (id, title, since, external_key) values (gen_random_uuid(), 'manager', current_date, '#p-1')")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    /** Somebody of the company gets a key, and so does the position they hold. */
    private void key(Viewer person, String key) {
        company.sql(
                marked("update person set external_key = '#%s' where id = '%s'")
                        .formatted(key, person.person()));
        company.sql(
                marked(
                                "update position set external_key = '#%s' where id = (select position_id from person where id = '%s')")
                        .formatted(key, person.person()));
        team.refresh().block();
    }

    private String above(String key, LocalDate day) {
        return text("""
                        select coalesce((select s.external_key from reporting_line l
                            join position p on p.id = l.position_id join position s on s.id = l.superior_id
                            where p.external_key = '%s' and is_on('%s', l.since, l.until)), 'nobody')
                        """
                        .formatted(mark + "-" + key, day))
                .replace(mark + "-", "");
    }

    private String holders(String key, LocalDate day) {
        return text("""
                        select string_agg(h.external_key, ',' order by h.external_key) from tenure t
                        join position p on p.id = t.position_id join person h on h.id = t.person_id
                        where p.external_key = '%s' and is_on('%s', t.since, t.until)
                        """
                        .formatted(mark + "-" + key, day))
                .replace(mark + "-", "");
    }

    private String role(String key) {
        return text("select role from person where external_key = '" + mark + "-" + key + "'");
    }

    private String state() {
        return text(
                """
                select jsonb_build_array(
                    (select jsonb_agg(to_jsonb(r) order by r.id) from position r),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from reporting_line r),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from tenure r),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from person r))::text
                """);
    }

    private String text(String sql) {
        return database.sql(sql).map(row -> String.valueOf(row.get(0, String.class))).one().block();
    }
}
