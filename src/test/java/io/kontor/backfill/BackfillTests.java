package io.kontor.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Kontor;
import io.kontor.account.NotAllowed;
import io.kontor.imports.ImportReport;
import io.kontor.imports.ImportService;
import io.kontor.planner.Kind;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.r2dbc.core.DatabaseClient;

/** The past comes in from files, dirt and all, moves the score, and goes out again. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class BackfillTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final List<Kind> KINDS =
            List.of(
                    Kind.INTERACTIONS,
                    Kind.ANSWERS,
                    Kind.CONCERNS,
                    Kind.PAYMENTS,
                    Kind.RENEWALS,
                    Kind.OUTCOMES);

    @Autowired ImportService imports;
    @Autowired Undo undo;
    @Autowired Team team;
    @Autowired DatabaseClient database;

    private String one;
    private String other;

    @BeforeEach
    void twoCustomers() {
        var mark = UUID.randomUUID().toString();
        one = "Backfill one " + mark;
        other = "Backfill two " + mark;
        apply(
                Kind.ACCOUNTS,
                "account,status,tier\n" + one + ",active,medium\n" + other + ",active,small");
    }

    private String file(Kind kind) {
        return switch (kind) {
            case INTERACTIONS ->
                    "company,date,type,subject,duration\n"
                            + one
                            + ","
                            + TODAY.minusDays(3)
                            + ",Phone call,Asked about prices,20\n"
                            + one
                            + ","
                            + TODAY.minusDays(40)
                            + " 14:30,meeting,Yearly review,60\n"
                            + other
                            + ","
                            + TODAY.plusDays(1)
                            + ",call,From the future,5\n"
                            + "Nobody,"
                            + TODAY
                            + ",call,x,5\n"
                            + other
                            + ","
                            + TODAY
                            + ",smoke signal,x,5\n";
            case ANSWERS ->
                    "customer,nps,survey date,survey\n"
                            + one
                            + ",9,"
                            + TODAY.minusDays(10)
                            + ",Spring\n"
                            + one
                            + ",11,"
                            + TODAY.minusDays(9)
                            + ",Spring\n"
                            + other
                            + ",2,"
                            + TODAY.minusDays(5)
                            + ",Spring\n"
                            + other
                            + ",2,"
                            + TODAY.minusDays(5)
                            + ",Spring\n";
            case CONCERNS ->
                    "account,subject,priority,created,due date,resolved,resolution,case number\n"
                            + one
                            + ",Late delivery,Urgent,"
                            + TODAY.minusDays(60)
                            + ","
                            + TODAY.minusDays(50)
                            + ",,,C-1\n"
                            + one
                            + ",Wrong invoice,minor,"
                            + TODAY.minusDays(30)
                            + ",,"
                            + TODAY.minusDays(20)
                            + ",Credited,C-2\n"
                            + other
                            + ",Backwards,low,"
                            + TODAY.minusDays(3)
                            + ",,"
                            + TODAY.minusDays(9)
                            + ",,C-3\n"
                            + other
                            + ",,low,"
                            + TODAY.minusDays(3)
                            + ",,,,C-4\n";
            case PAYMENTS ->
                    "account,due,paid,invoice\n"
                            + one
                            + ","
                            + TODAY.minusDays(100)
                            + ","
                            + TODAY.minusDays(20)
                            + ",F-1\n"
                            + other
                            + ","
                            + TODAY.minusDays(9)
                            + ","
                            + TODAY.minusDays(12)
                            + ",F-2\n"
                            + other
                            + ",,"
                            + TODAY.minusDays(2)
                            + ",F-3\n";
            case RENEWALS ->
                    "account,renewal date,arr,forecast\n"
                            + one
                            + ","
                            + TODAY.plusDays(120)
                            + ",5000,likely\n"
                            + other
                            + ",soon,7,likely\n"
                            + other
                            + ","
                            + TODAY.plusDays(30)
                            + ",-7,likely\n";
            default ->
                    "account,renewal date,outcome,new value,reason\n"
                            + one
                            + ","
                            + TODAY.minusDays(15)
                            + ",Downsell,800,Fewer seats\n"
                            + other
                            + ","
                            + TODAY.minusDays(12)
                            + ",churned,,Price\n"
                            + other
                            + ","
                            + TODAY.minusDays(400)
                            + ",churned,,\n"
                            + other
                            + ","
                            + TODAY.minusDays(500)
                            + ",downsell,,x\n";
        };
    }

    private static final Map<Kind, List<String>> REASONS =
            Map.of(
                    Kind.INTERACTIONS, List.of("IN_THE_FUTURE", "UNKNOWN", "NOT_A_CHOICE"),
                    Kind.ANSWERS, List.of("OUT_OF_RANGE", "TWICE"),
                    Kind.CONCERNS, List.of("OUT_OF_ORDER", "MISSING"),
                    Kind.PAYMENTS, List.of("MISSING"),
                    Kind.RENEWALS, List.of("NOT_A_DATE", "OUT_OF_RANGE"),
                    Kind.OUTCOMES, List.of("MISSING", "MISSING"));

    @Test
    void eachComesInOnceIsToldRowByRowAndGoesOutAgain() {
        for (var kind : KINDS) {
            var before = state();
            var would = check(kind, file(kind));
            assertThat(state()).as("a dry run writes nothing").isEqualTo(before);
            assertThat(would.errors().stream().map(e -> e.reason()).toList())
                    .as(kind.name())
                    .containsExactlyElementsOf(REASONS.get(kind));
            var done = apply(kind, file(kind));
            assertThat(done.added()).isPositive().isEqualTo(would.added());
            var again = apply(kind, file(kind));
            assertThat(again.step()).as(kind + " again").isNull();
            assertThat(again.unchanged()).isEqualTo(done.added());
            undo.undo(Objects.requireNonNull(done.step()), viewer("director")).block();
            assertThat(state()).as(kind + " undone").isEqualTo(before);
        }
    }

    @Test
    void theScoreFollowsInTheSameStepAndThePastIsComputedForTheCheck() {
        var steps = new java.util.ArrayList<ImportReport>();
        KINDS.forEach(kind -> steps.add(apply(kind, file(kind))));
        assertThat(
                        text(
                                "select cap from account_health h join account a on a.id = h.account_id where a.name = '"
                                        + one
                                        + "'"))
                .isEqualTo("critical_overdue");
        assertThat(
                        text(
                                "select scores[1]::text from account_health h join account a on a.id = h.account_id where a.name = '"
                                        + other
                                        + "'"))
                .isEqualTo("20");
        assertThat(
                        text(
                                "select string_agg(r.value::int::text, ',' order by r.on_date) from reading r join account a on a.id = r.account_id where measure = 'payment' and a.name in (:one, :other)"))
                .as("days late; early is in time")
                .isEqualTo("80,0");
        assertThat(
                        text(
                                "select count(*)::text from health_snapshot s join account a on a.id = s.account_id where a.name = '"
                                        + one
                                        + "' and s.on_date = current_date - 105"))
                .as("nothing was known that long ago")
                .isEqualTo("0");
        var better = file(Kind.CONCERNS).replace("Late delivery,Urgent", "Late delivery,minor");
        var changed = apply(Kind.CONCERNS, better);
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.cells()).isEqualTo(1);
        undo.undo(Objects.requireNonNull(changed.step()), viewer("director")).block();
        for (var report : steps.reversed()) {
            undo.undo(Objects.requireNonNull(report.step()), viewer("director")).block();
        }
    }

    @Test
    void whatWasKnownBeforeAnOutcomeIsComputedFromTheHistory() {
        var answers = "account,score,date\n" + one + ",1," + TODAY.minusDays(300) + "\n";
        var outcome =
                "account,renewal date,outcome,reason\n"
                        + one
                        + ","
                        + TODAY.minusDays(15)
                        + ",lost,Price\n";
        var first = apply(Kind.ANSWERS, answers);
        var then = apply(Kind.OUTCOMES, outcome);
        assertThat(
                        text(
                                "select scores[1]::text from health_snapshot s join account a on a.id = s.account_id where a.name = '"
                                        + one
                                        + "' and s.on_date = current_date - 105"))
                .isEqualTo("10");
        undo.undo(Objects.requireNonNull(then.step()), viewer("director")).block();
        undo.undo(Objects.requireNonNull(first.step()), viewer("director")).block();
    }

    @ParameterizedTest
    @CsvSource({"assistant", "hr", "liaison", "admin"})
    void whoMayNotImportIsRefused(String user) {
        for (var kind : KINDS) {
            var sheet = ImportService.read(file(kind).getBytes(StandardCharsets.UTF_8));
            var viewer = viewer(user);
            var mapping = imports.mapping(kind, sheet, viewer).block();
            assertThatThrownBy(() -> imports.apply(kind, sheet, mapping, viewer).block())
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void anotherOnesCustomerIsUnknown() {
        var sheet = ImportService.read(file(Kind.ANSWERS).getBytes(StandardCharsets.UTF_8));
        var viewer = viewer("associate");
        var mapping = imports.mapping(Kind.ANSWERS, sheet, viewer).block();
        var report = imports.check(Kind.ANSWERS, sheet, mapping, viewer).block();
        assertThat(report.added()).isZero();
        assertThat(report.errors())
                .allMatch(e -> e.reason().equals("UNKNOWN") && e.suggestion().isEmpty());
    }

    private String state() {
        return text(
                """
                select jsonb_build_array(
                    (select jsonb_agg(to_jsonb(r) order by r.id) from reading r join account a on a.id = r.account_id where a.name in (:one, :other)),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from interaction r join account a on a.id = r.account_id where a.name in (:one, :other)),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from concern r join account a on a.id = r.account_id where a.name in (:one, :other)),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from renewal r join account a on a.id = r.account_id where a.name in (:one, :other)),
                    (select jsonb_agg(jsonb_build_array(h.score, h.state, h.cap) order by a.id)
                     from account_health h join account a on a.id = h.account_id where a.name in (:one, :other)))::text
                """);
    }

    private String text(String sql) {
        var asked = database.sql(sql);
        if (sql.contains(":one")) {
            asked = asked.bind("one", one).bind("other", other);
        }
        return asked.map(row -> String.valueOf(row.get(0, String.class))).one().block();
    }

    private ImportReport check(Kind kind, String text) {
        var sheet = ImportService.read(text.getBytes(StandardCharsets.UTF_8));
        var viewer = viewer("director");
        var mapping = imports.mapping(kind, sheet, viewer).block();
        return imports.check(kind, sheet, mapping, viewer).block();
    }

    private ImportReport apply(Kind kind, String text) {
        var sheet = ImportService.read(text.getBytes(StandardCharsets.UTF_8));
        var viewer = viewer("director");
        var mapping = imports.mapping(kind, sheet, viewer).block();
        return imports.apply(kind, sheet, mapping, viewer).block();
    }

    private Viewer viewer(String user) {
        return Viewer.of(team.now().signingInAs(user).orElseThrow());
    }
}
