package io.kontor.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Kontor;
import io.kontor.account.NotAllowed;
import io.kontor.planner.Cancelled;
import io.kontor.planner.Kind;
import io.kontor.planner.Progress;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
        var would = checkWith(Kind.PIPELINE, read("sales_pipeline.csv"), corrected);
        var pipeline = apply(Kind.PIPELINE, read("sales_pipeline.csv"), corrected);
        assertThat(pipeline.added()).isEqualTo(8_800 - 1_425);
        assertThat(pipeline.refused()).isEqualTo(1_425);

        assertThat(would.also()).isEqualTo(pipeline.also()).isNotEmpty();
        assertThat(would.also().getFirst().count())
                .isEqualTo(handedOver(Objects.requireNonNull(pipeline.step())));

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
            long changes = byPeople();
            var again = apply(kind.getKey(), read(kind.getValue()), null);
            assertThat(again.step()).as(kind.getKey().name()).isNull();
            assertThat(byPeople()).isEqualTo(changes);
        }
        tenChangedCellsAreTenChanges();
    }

    private void tenChangedCellsAreTenChanges() throws IOException {
        var text = java.nio.file.Files.readString(DATA.resolve("accounts.csv"));
        for (int i = 0; i < 5; i++) {
            text = text.replaceFirst("technolgy", "technology");
            text = text.replaceFirst(",United States,", ",Norway,");
        }
        var sheet = ImportService.read(text.getBytes(StandardCharsets.UTF_8));
        var changed = apply(Kind.ACCOUNTS, sheet, null);
        assertThat(changed.cells()).isEqualTo(10);
        assertThat(columnsChanged(Objects.requireNonNull(changed.step()))).isEqualTo(10);
        undo.undo(changed.step(), viewer("director")).block();
    }

    private long handedOver(UUID step) {
        return one(
                "select count(*) from change where step = :id and entity = 'account' and jsonb_exists(after, 'owner_id')",
                step);
    }

    private long columnsChanged(UUID step) {
        return one(
                "select count(*) from change, jsonb_object_keys(after) where step = :id and entity = 'account'",
                step);
    }

    private long one(String sql, UUID step) {
        return Objects.requireNonNull(
                database.sql(sql).bind("id", step).map(r -> r.get(0, Long.class)).one().block());
    }

    @Test
    void aLikelySlipIsAWarningWithWhatWasMeant() {
        var sheet =
                ImportService.read(
                        "account,sector\nNew one,technolgy\nOther,retail"
                                .getBytes(StandardCharsets.UTF_8));
        var report = check(Kind.ACCOUNTS, sheet);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .singleElement()
                .matches(w -> w.row() == 2 && w.suggestion().equals("Technology"));
        var corrected =
                checkWith(
                        Kind.ACCOUNTS, sheet, Map.of("sector", Map.of("technolgy", "technology")));
        assertThat(corrected.warnings()).isEmpty();
    }

    @Test
    void progressMovesAndACancelledImportLeavesNothing() {
        var text = new StringBuilder("account,sector\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("Cancelled ").append(i).append(",Retail\n");
        }
        var sheet = ImportService.read(text.toString().getBytes(StandardCharsets.UTF_8));
        var mapping = Mapping.guess(Kind.ACCOUNTS, sheet.headings());
        var before = counts();
        var progress = new Progress();
        var seen = new CopyOnWriteArrayList<Progress.Now>();
        progress.live()
                .doOnNext(seen::add)
                .filter(now -> now.stage() == Progress.Stage.WRITING && now.done() > 0)
                .subscribe(_ -> progress.cancel());
        assertThatThrownBy(
                        () ->
                                imports.apply(
                                                Kind.ACCOUNTS,
                                                sheet,
                                                mapping,
                                                viewer("director"),
                                                progress)
                                        .block())
                .isInstanceOf(Cancelled.class);
        assertThat(counts()).isEqualTo(before);
        assertThat(seen)
                .anyMatch(now -> now.stage() == Progress.Stage.CHECKING && now.share() == 1)
                .anyMatch(now -> now.done() > 0 && now.share() < 1 && now.left() != null);
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
        return checkWith(kind, sheet, Map.of());
    }

    private ImportReport checkWith(
            Kind kind, Sheet sheet, Map<String, Map<String, String>> values) {
        var mapping = new Mapping(Mapping.guess(kind, sheet.headings()).columns(), values);
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

    /** The system lays out routine tasks for new accounts in its own time. */
    private long byPeople() {
        return count("change where actor is not null");
    }

    private long count(String table) {
        return Objects.requireNonNull(
                database.sql("select count(*) from " + table)
                        .map(r -> r.get(0, Long.class))
                        .one()
                        .block());
    }
}
