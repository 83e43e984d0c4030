package io.kontor.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Kontor;
import io.kontor.account.NotAllowed;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.r2dbc.core.DatabaseClient;

/** A real export, dirt included, comes in, comes in again without a trace, and goes out again. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class CrmSalesTests {

    private static final Path DATA = Path.of("..", "shared", "data", "crm-sales");

    @Autowired ImportService imports;
    @Autowired Undo undo;
    @Autowired Team team;
    @Autowired DatabaseClient database;

    @Test
    void theWholeExportInItsOrderAndBack() throws IOException {
        var before = counts();
        var teams = apply(Kind.TEAMS, read("sales_teams.csv"), null);
        assertThat(teams.added()).isEqualTo(41);
        var accounts = apply(Kind.ACCOUNTS, read("accounts.csv"), null);
        assertThat(accounts.added()).isEqualTo(85);
        var products = apply(Kind.PRODUCTS, read("products.csv"), null);
        assertThat(products.added()).isEqualTo(7);

        var raw = check(Kind.PIPELINE, read("sales_pipeline.csv"));
        assertThat(raw.errors()).filteredOn(e -> e.column().equals("account")).hasSize(1_425);
        assertThat(raw.errors())
                .filteredOn(e -> e.value().equals("GTXPro"))
                .isNotEmpty()
                .allMatch(e -> e.suggestion().equals("GTX Pro"));
        var corrected = Map.of("product", Map.of("GTXPro", "GTX Pro"));
        var pipeline = apply(Kind.PIPELINE, read("sales_pipeline.csv"), corrected);
        assertThat(pipeline.added()).isEqualTo(8_800 - 1_425);
        assertThat(pipeline.refused()).isEqualTo(1_425);

        changesNothingTheSecondTime();
        for (var report : new ImportReport[] {pipeline, products, accounts, teams}) {
            undo.undo(Objects.requireNonNull(report.step()), viewer("director")).block();
        }
        assertThat(counts()).isEqualTo(before);
    }

    private void changesNothingTheSecondTime() throws IOException {
        for (var kind :
                Map.of(
                                Kind.TEAMS,
                                "sales_teams.csv",
                                Kind.PRODUCTS,
                                "products.csv",
                                Kind.ACCOUNTS,
                                "accounts.csv",
                                Kind.PIPELINE,
                                "sales_pipeline.csv")
                        .entrySet()) {
            long changes = count("change");
            var again = apply(kind.getKey(), read(kind.getValue()), null);
            assertThat(again.step()).as(kind.getKey().name()).isNull();
            assertThat(count("change")).isEqualTo(changes);
        }
        long cells = count("change");
        var text =
                java.nio.file.Files.readString(DATA.resolve("accounts.csv"))
                        .replaceFirst("technolgy", "technology")
                        .replaceFirst("Kenya", "Norway");
        var changed =
                apply(
                        Kind.ACCOUNTS,
                        ImportService.read(text.getBytes(StandardCharsets.UTF_8)),
                        null);
        assertThat(changed.cells()).isEqualTo(2);
        assertThat(count("change")).isEqualTo(cells + 2);
        undo.undo(Objects.requireNonNull(changed.step()), viewer("director")).block();
    }

    @Test
    void whoMayNotImportIsRefused() {
        var sheet = ImportService.read("account\nNobody's".getBytes(StandardCharsets.UTF_8));
        for (var user : new String[] {"assistant", "liaison", "hr", "admin"}) {
            var mapping = Mapping.guess(Kind.ACCOUNTS, sheet.headings());
            assertThatThrownBy(
                            () ->
                                    imports.apply(Kind.ACCOUNTS, sheet, mapping, viewer(user))
                                            .block())
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (var file :
                new byte[][] {{}, {0, 1, 2, 0}, "PK\3\4broken".getBytes(StandardCharsets.UTF_8)}) {
            assertThatThrownBy(() -> ImportService.read(file)).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void anotherTeamsAccountIsARowErrorAndStays() {
        var name =
                database.sql(
                                "select a.name from account a join person p on p.id = a.owner_id where p.user_name = 'associate' order by a.name limit 1")
                        .map(r -> r.get(0, String.class))
                        .one()
                        .block();
        var sheet =
                ImportService.read(
                        ("account,sector\n\"" + name + "\",Stolen")
                                .getBytes(StandardCharsets.UTF_8));
        var report =
                imports.apply(
                                Kind.ACCOUNTS,
                                sheet,
                                Mapping.guess(Kind.ACCOUNTS, sheet.headings()),
                                viewer("manager"))
                        .block();
        assertThat(Objects.requireNonNull(report).errors())
                .singleElement()
                .matches(e -> e.reason().equals("NOT_ALLOWED"));
        assertThat(report.step()).isNull();
    }

    private Sheet read(String name) throws IOException {
        var file = DATA.resolve(name);
        if (!java.nio.file.Files.exists(file)) {
            System.err.println("*** SKIPPED: " + file + " IS MISSING ***");
            Assumptions.abort(file + " is missing");
        }
        return ImportService.read(java.nio.file.Files.readAllBytes(file));
    }

    private ImportReport check(Kind kind, Sheet sheet) {
        var mapping = Mapping.guess(kind, sheet.headings());
        return Objects.requireNonNull(
                imports.check(kind, sheet, mapping, viewer("director")).block());
    }

    private ImportReport apply(Kind kind, Sheet sheet, Map<String, Map<String, String>> values) {
        var mapping =
                Objects.requireNonNull(imports.mapping(kind, sheet, viewer("director")).block());
        var used = values == null ? mapping : new Mapping(mapping.columns(), values);
        return Objects.requireNonNull(imports.apply(kind, sheet, used, viewer("director")).block());
    }

    private Viewer viewer(String user) {
        return Viewer.of(team.now().signingInAs(user).orElseThrow());
    }

    private Map<String, Long> counts() {
        return Map.of(
                "person",
                count("person"),
                "account",
                count("account"),
                "product",
                count("product"),
                "opportunity",
                count("opportunity"));
    }

    private long count(String table) {
        return Objects.requireNonNull(
                database.sql("select count(*) from " + table)
                        .map(r -> r.get(0, Long.class))
                        .one()
                        .block());
    }
}
