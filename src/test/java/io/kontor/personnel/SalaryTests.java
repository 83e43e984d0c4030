package io.kontor.personnel;

import static io.kontor.imports.Bringing.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.imports.Bringing;
import io.kontor.imports.ImportReport;
import io.kontor.imports.ImportService;
import io.kontor.imports.Mapping;
import io.kontor.pay.Pay.PayRow;
import io.kontor.pay.PayService;
import io.kontor.planner.Kind;
import io.kontor.security.NotForYou;
import io.kontor.security.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** A file of salaries goes into the vault, and no amount of it is anywhere else. */
@OnlyTheServices
class SalaryTests {

    @Autowired ImportService imports;
    @Autowired PayService pay;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    private Bringing files;
    private String mark;

    @BeforeEach
    void found() {
        company.found();
        files = new Bringing(imports);
        mark = UUID.randomUUID().toString().substring(0, 8);
        key(company.manager, "mia", true);
        key(company.associate, "asta", true);
        key(company.assistant, "ask", false);
        key(company.hr, "hr", true);
    }

    private void key(Viewer person, String key, boolean leveled) {
        company.sql(
                "update person set external_key = '%s-%s' where id = '%s'"
                        .formatted(mark, key, person.person()));
        if (leveled) {
            company.sql(
                    "insert into standing (id, person_id, level, since) values (gen_random_uuid(), '%s', 'ACCOUNT_MANAGER', '2020-01-01')"
                            .formatted(person.person()));
        }
    }

    private ImportReport apply(String text) {
        return files.apply(Kind.SALARIES, text.replace("#", mark + "-"), company.hr);
    }

    private static final String FILE =
            """
            employee_id,valid from,annual salary,currency,fte
            #mia,2024-01-01,731 234,NOK,100%
            #mia,1.1.2025,"765431,50",nok,0.8
            #asta,2024-01-01,612347,NOK,
            """;

    @Test
    void itComesInOnceAndIsSeenByThoseWhoMaySeePayOnly() {
        var would = files.check(Kind.SALARIES, FILE.replace("#", mark + "-"), company.hr);
        assertThat(would.added()).isEqualTo(3);
        assertThat(amount(company.hr, "Mia")).as("a dry run writes nothing").isEqualTo("none");
        var done = apply(FILE);
        assertThat(errors(done)).isEmpty();
        assertThat(done.added()).isEqualTo(3);
        assertThat(done.step()).as("nothing tells of it, so nothing is undone").isNull();
        assertThat(amount(company.hr, "Mia")).isEqualTo("765431.50 NOK 0.80");
        assertThat(amount(company.director, "Asta")).isEqualTo("612347.00 NOK 1.00");
        for (var other : List.of(company.lead, company.manager, company.admin)) {
            assertThat(amount(other, "Asta")).isEqualTo("none");
        }
        var again = apply(FILE);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.added() + again.changed()).isZero();
    }

    @Test
    void noAmountIsAnywhereOutsideTheVault() {
        apply(FILE);
        apply(FILE.replace("612347", "612347x").replace("#asta", "#nobody"));
        for (var amount : List.of("731234", "731 234", "765431", "612347")) {
            for (var table :
                    List.of("change", "step", "import_mapping", "import_errors", "pulse")) {
                assertThat(count(table, amount)).as(table + " " + amount).isZero();
            }
        }
        assertThat(
                        database.sql(
                                        "select count(*) from change where entity in ('salary', 'pay_look')")
                                .map(row -> row.get(0, Long.class))
                                .one()
                                .block())
                .isZero();
    }

    @Test
    void howItWasReadIsRememberedWithoutAValueOfIt() {
        var sheet =
                ImportService.read(
                        "Wer,Ab,Betrag,Geld\n%s-mia,2024-01-01,7x1,NOK\n"
                                .formatted(mark)
                                .getBytes(StandardCharsets.UTF_8));
        var mapping =
                new Mapping(
                        Map.of(
                                "employee",
                                "Wer",
                                "from",
                                "Ab",
                                "amount",
                                "Betrag",
                                "currency",
                                "Geld"),
                        Map.of("amount", Map.of("7x1", "799111")));
        var report = imports.apply(Kind.SALARIES, sheet, mapping, company.hr).block();
        assertThat(report.added()).isEqualTo(1);
        var again = imports.mapping(Kind.SALARIES, sheet, company.hr).block();
        assertThat(again.columns()).isEqualTo(mapping.columns());
        assertThat(again.values()).isEmpty();
        assertThat(count("import_mapping", "799111")).isZero();
        var bare = ImportService.read("Wer,799222\na,b\n".getBytes(StandardCharsets.UTF_8));
        var columns =
                Map.of("employee", "Wer", "from", "Wer", "amount", "799222", "currency", "Wer");
        imports.apply(Kind.SALARIES, bare, new Mapping(columns, Map.of()), company.hr).block();
        assertThat(count("import_mapping", "799222")).as("a file without headings").isZero();
    }

    @Test
    void aWideFileIsRememberedToo() {
        var letters = new Random(7);
        var more =
                IntStream.range(0, 190)
                        .mapToObj(_ -> letters.ints(40, 'a', 'z' + 1))
                        .map(
                                word ->
                                        word.mapToObj(Character::toString)
                                                .collect(Collectors.joining()))
                        .collect(Collectors.joining(","));
        var file =
                "person,from,salary,currency,%s\n%s-mia,2024-01-01,731234,NOK%s\n"
                        .formatted(more, mark, ",".repeat(190));
        assertThat(apply(file).added()).isEqualTo(1);
        assertThat(amount(company.hr, "Mia")).isEqualTo("731234.00 NOK 1.00");
        assertThat(count("import_mapping", more.substring(0, 40))).isEqualTo(1);
    }

    @Test
    void whatIsInTheVaultIsSaidToBeThereWhateverBecomesOfTheMapping() {
        var text = FILE.replace("#", mark + "-");
        var sheet = ImportService.read(text.getBytes(StandardCharsets.UTF_8));
        var columns = new HashMap<>(Mapping.guess(Kind.SALARIES, sheet.headings()).columns());
        columns.put("nothing", "No database keeps a \0");
        var mapping = new Mapping(columns, Map.of());
        var report = imports.apply(Kind.SALARIES, sheet, mapping, company.hr).block();
        assertThat(report.added()).isEqualTo(3);
        assertThat(amount(company.hr, "Mia")).isEqualTo("765431.50 NOK 0.80");
    }

    @Test
    void whatCouldBeThousandsOrIsNoPlainNumberIsRefused() {
        var report =
                apply(
                        """
                        person;from;salary;currency;fte
                        #mia;2024-01-01;650.000;NOK;1
                        #mia;2024-01-02;650,000;NOK;1
                        #mia;2024-01-03;1e999999999;NOK;1
                        #mia;2024-01-04;1e-999999999;NOK;1
                        #mia;2024-01-05;650.000,50;NOK;1
                        #mia;2024-01-06;1234567890123;NOK;1
                        #mia;2024-01-07;650000;NOK;1e-999999999
                        #mia;2024-01-08;650\u00a0000,5;NOK;0.80000000000000004
                        """);
        assertThat(errors(report))
                .containsExactly(
                        "2 amount NOT_A_NUMBER",
                        "3 amount NOT_A_NUMBER",
                        "4 amount NOT_A_NUMBER",
                        "5 amount NOT_A_NUMBER",
                        "6 amount NOT_A_NUMBER",
                        "7 amount NOT_A_NUMBER",
                        "8 fullTime NOT_A_NUMBER");
        assertThat(amount(company.hr, "Mia")).isEqualTo("650000.50 NOK 0.80");
    }

    private long count(String table, String amount) {
        return database.sql(
                        "select count(*) from %s t where to_jsonb(t)::text ~ '(^|[^0-9a-f-])%s([^0-9a-f-]|$)'"
                                .formatted(table, amount))
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    @Test
    void anotherRowForTheSameDayTakesThePlaceOfTheOneBefore() {
        apply(FILE);
        var corrected = apply("person,from,salary,currency\n#asta,2024-01-01,615001,NOK\n");
        assertThat(corrected.changed()).isEqualTo(1);
        assertThat(amount(company.hr, "Asta")).isEqualTo("615001.00 NOK 1.00");
        assertThat(apply("person,from,salary,currency\n#asta,2024-01-01,615001,NOK\n").unchanged())
                .isEqualTo(1);
    }

    @Test
    void dirtIsNamedByRowAndNoMessageRepeatsAnAmount() {
        var report =
                apply(
                        """
                        person,from,salary,currency,fte
                        #mia,2024-01-01,85k,NOK,1
                        #mia,2024-01-02,-85000,NOK,1
                        #mia,2024-01-03,85000,XXX,1
                        #mia,2024-01-04,85000,NOK,120
                        #mia,someday,85000,NOK,1
                        85000,2024-01-05,85000,NOK,1
                        #hr,2024-01-01,85000,NOK,1
                        #nobody,2024-01-01,85000,NOK,1
                        #mia,2024-02-01,85000,NOK,1
                        #mia,2024-02-01,86000,NOK,1
                        #ask,2024-02-01,86000,NOK,1
                        """);
        assertThat(errors(report))
                .containsExactly(
                        "2 amount NOT_A_NUMBER",
                        "3 amount OUT_OF_RANGE",
                        "4 currency NOT_A_CHOICE",
                        "5 fullTime OUT_OF_RANGE",
                        "6 from NOT_A_DATE",
                        "7 employee UNKNOWN",
                        "8 employee UNKNOWN",
                        "9 employee UNKNOWN",
                        "11 employee TWICE");
        assertThat(report.errors()).noneMatch(e -> e.value().contains("85"));
        assertThat(report.warnings()).singleElement().matches(w -> w.reason().equals("NO_LEVEL"));
        assertThat(report.added()).isEqualTo(2);
    }

    @Test
    void anAddressThatTwoShareMeansNeither() {
        company.sql(
                "update person set email = '%s@x.example' where id in ('%s', '%s')"
                        .formatted(mark, company.manager.person(), company.associate.person()));
        var report =
                apply(
                        "email,from,salary,currency\n%s@x.example,2024-01-01,1,NOK\n"
                                .formatted(mark));
        assertThat(errors(report)).containsExactly("2 employee AMBIGUOUS");
    }

    @Test
    void nobodyButHrBringsPayIn() {
        for (var viewer : company.everybody()) {
            if (!viewer.equals(company.hr)) {
                assertThatThrownBy(() -> files.apply(Kind.SALARIES, FILE, viewer))
                        .isInstanceOf(NotForYou.class);
            }
        }
    }

    private String amount(Viewer viewer, String name) {
        var mine = List.of(company.manager.person(), company.associate.person());
        return pay.people(viewer).collectList().block().stream()
                .filter(row -> mine.contains(row.person()) && row.name().equals(name))
                .filter(row -> row.amount() != null)
                .map(SalaryTests::text)
                .findFirst()
                .orElse("none");
    }

    private static String text(PayRow row) {
        return row.amount() + " " + row.currency() + " " + row.fullTime();
    }
}
